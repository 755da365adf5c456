import type { App } from '../app-type.ts';
import type { RouteDeps } from './deps.ts';
import { rightsLawGet } from './rights-law.get/route.ts';
import { rightsCasesList } from './rights-cases.list/route.ts';
import { rightsCasesCreate } from './rights-cases.create/route.ts';
import { rightsCasesRead } from './rights-cases.read/route.ts';
import { rightsCasesStep } from './rights-cases.step/route.ts';
import { rightsCasesFind } from './rights-cases.find/route.ts';
import { rightsCasesChoose } from './rights-cases.choose/route.ts';
import { rightsCasesContent } from './rights-cases.content/route.ts';
import { rightsCasesWithhold } from './rights-cases.withhold/route.ts';
import { rightsWithholdingsDecide } from './rights-withholdings.decide/route.ts';
import { rightsCasesLetter } from './rights-cases.letter/route.ts';
import { rightsCasesAnswer } from './rights-cases.answer/route.ts';
import { rightsCasesRefer } from './rights-cases.refer/route.ts';
import { rightsTasksCreate } from './rights-tasks.create/route.ts';
import { rightsTasksList } from './rights-tasks.list/route.ts';
import { rightsTasksRefuse } from './rights-tasks.refuse/route.ts';

/** Every route of the rights desk, one line each. */
export function addRightsRoutes(app: App, deps: RouteDeps): void {
  rightsLawGet(app, deps);
  rightsCasesList(app, deps);
  rightsCasesCreate(app, deps);
  rightsCasesRead(app, deps);
  rightsCasesStep(app, deps);
  rightsCasesFind(app, deps);
  rightsCasesChoose(app, deps);
  rightsCasesContent(app, deps);
  rightsCasesWithhold(app, deps);
  rightsWithholdingsDecide(app, deps);
  rightsCasesLetter(app, deps);
  rightsCasesAnswer(app, deps);
  rightsCasesRefer(app, deps);
  rightsTasksCreate(app, deps);
  rightsTasksList(app, deps);
  rightsTasksRefuse(app, deps);
}
