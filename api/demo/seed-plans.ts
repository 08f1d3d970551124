import type { LineVersionTable } from '../src/follow-up/follow-up-tables.ts';
import { storedContent } from '../src/follow-up/line-content.ts';
import { addLineVersion } from '../src/follow-up/line-store.ts';
import type { Installation } from '../src/installation.ts';
import { demoPlans, type DemoLine } from './demo-plans.ts';

const versionsOf = (line: DemoLine): LineVersionTable[] =>
  line.course.map(({ on, status, droppedBecause = null }, at) => ({
    ...storedContent({ ...line.content, status, droppedBecause }),
    lineId: line.id,
    version: at + 1,
    waveId: line.waveId,
    organisationVersion: line.organisationVersionId,
    unitId: line.unitId,
    writtenBy: line.writtenBy,
    changedAt: new Date(`${on}T10:00:00+01:00`),
  }));

/** Puts the plans of the demo in: what some units did after the waves that are released. What is there is left alone. */
export const seedPlans = async ({ office }: Installation): Promise<void> => {
  for (const version of demoPlans.flatMap(versionsOf)) await addLineVersion(office, version);
};
