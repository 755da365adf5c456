import { fit } from '../train/fit.ts';

export const trained = fit;
