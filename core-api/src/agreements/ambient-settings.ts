/** Where an agreement may allow an ambient check: somebody is there who must act before anybody has time to declare why they ask. */
export const ambientSettings = ['emergency-department', 'urgent-care', 'ambulance', 'maternity'] as const;
