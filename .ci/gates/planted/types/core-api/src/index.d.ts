export declare const first: number;
