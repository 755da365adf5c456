/** Why two records may never be one person unless an identifier says so: different NHS numbers; twins; another given name; father and son. */
export type VetoCode = 'nhs-number' | 'twins' | 'given-name' | 'namesakes';
