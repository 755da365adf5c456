/** Somebody without an account applying for one, in place. The staff id is the host's own word for them and is not typed again. */
export type Application = { at: 'writing' | 'sending' | 'sent'; name: string; email: string; staffId: string; trainingOn: string; faults: ApplicationField[]; failed: boolean };
export type ApplicationField = 'name' | 'email' | 'trainingOn';

export const emptyApplication = (staffId: string): Application => ({ at: 'writing', name: '', email: '', staffId, trainingOn: '', faults: [], failed: false });

/** What the form still lacks. The address is looked at for its shape alone: it is proven by the letter sent to it. */
export const applicationFaults = ({ name, email, trainingOn }: Application): ApplicationField[] => [
  ...(name.trim().length < 2 ? (['name'] as const) : []),
  ...(/^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(email.trim()) ? [] : (['email'] as const)),
  ...(trainingOn === '' || /^\d{4}-\d{2}-\d{2}$/.test(trainingOn) ? [] : (['trainingOn'] as const)),
];

export type ApplicationEvent =
  | { type: 'application-draft'; change: Partial<Pick<Application, 'name' | 'email' | 'trainingOn'>> }
  | { type: 'application-send' }
  | { type: 'application-settled'; sent: boolean };

/** The application after this. */
export const reduceApplication = (application: Application, event: ApplicationEvent): Application => {
  switch (event.type) {
    case 'application-draft': {
      const next = { ...application, ...event.change };
      const now = applicationFaults(next);
      return { ...next, faults: application.faults.filter((each) => now.includes(each)) };
    }
    case 'application-send': {
      if (application.at !== 'writing') return application;
      const faults = applicationFaults(application);
      return faults.length > 0 ? { ...application, faults } : { ...application, at: 'sending', failed: false };
    }
    case 'application-settled':
      if (application.at !== 'sending') return application;
      return event.sent ? { ...application, at: 'sent' } : { ...application, at: 'writing', failed: true };
  }
};
