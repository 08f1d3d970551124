import type { ReformStep } from '@takhoyde/api/contract';
import type { Reader } from '#lib/reader/reader.ts';

/** A step of a reform in one line. `names`: what the units it speaks of are called. */
export const stepWords = (step: ReformStep, names: Readonly<Record<string, string>>, { m, formats }: Reader): string => {
  const { told, nowhere } = m.reform.steps;
  const nameOf = (id: string): string => names[id] ?? id;
  switch (step.kind) {
    case 'add':
      return told.add(step.name, nameOf(step.parentId));
    case 'move':
      return told.move(nameOf(step.unitId), nameOf(step.toParentId));
    case 'merge':
      return told.merge(formats.list(step.unitIds.map(nameOf)), step.into.name);
    case 'rename':
      return told.rename(nameOf(step.unitId), step.name);
    case 'split':
      return told.split(
        nameOf(step.unitId),
        formats.list(step.parts.map(({ name, share }) => `${name} (${m.shell.units.percent(formats.percentOf(share))})`)),
      );
    case 'close':
      return told.close(nameOf(step.unitId));
    case 'send':
      return told.send(
        nameOf(step.fromUnitId),
        step.to.length === 0 ? nowhere : formats.list(step.to.map(({ unitId }) => nameOf(unitId))),
      );
  }
};
