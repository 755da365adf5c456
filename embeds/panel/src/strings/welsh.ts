import { cy as doing } from './doing.cy.ts';
import { cy as problems } from './problems.cy.ts';
import { cy as services } from './services.cy.ts';
import { cy as standing } from './standing.cy.ts';
import { cyMonths as months, cy as strings } from './strings.cy.ts';

/** All of the panel's Welsh: a file of its own, loaded when it is first spoken. */
export const words = { ...strings, ...doing, ...standing };
export { months, problems, services };
