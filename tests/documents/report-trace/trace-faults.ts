import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bank, indicators, seedTrace, shippedDefinition, tiltak } from '@takhoyde/survey-definitions/shipped';
import { isSeen } from './seen-items.ts';
import type { Reference, TraceAnswers } from './trace-answers.ts';
import { statedReferences, traceElements } from './trace-elements.ts';

const hasId = (list: readonly { id: string }[], id: string): boolean => list.some((each) => each.id === id);

/** Whether a route of the web is a page, and not just a folder on the way to one. */
const isRoute = (root: string, route: string): boolean => existsSync(join(root, 'web/src/routes', route, '+page.svelte'));

const isTest = (root: string, { ref, title }: Reference & { kind: 'test' }): boolean =>
  /\.(?:test|journey|machine)\.ts$/u.test(ref) &&
  existsSync(join(root, ref)) &&
  readFileSync(join(root, ref), 'utf8').includes(`'${title}'`);

/** Whether what a reference points at is there, in the checkout at `root`. */
export const isResolved = (reference: Reference, answers: TraceAnswers, root: string): boolean => {
  const { kind, ref } = reference;
  switch (kind) {
    case 'item':
      return hasId(bank.items, ref);
    case 'dimension':
      return hasId(bank.dimensions, ref);
    case 'instrument':
      return shippedDefinition(ref) !== undefined;
    case 'tiltak':
      return hasId(tiltak, ref);
    case 'indicator':
      return hasId(indicators, ref);
    case 'page':
      return Object.hasOwn(answers.pages, ref) && isRoute(root, ref);
    case 'doc':
      return ref.endsWith('.md') && existsSync(join(root, ref));
    case 'test':
      return isTest(root, reference);
    case 'planned':
      return Object.hasOwn(answers.planned, ref);
    case 'not-done':
      return true;
  }
};

const faultsOfElements = (answers: TraceAnswers): string[] => {
  const ids = answers.elements.map(({ id }) => id);
  const rows = seedTrace.map(({ id }) => id);
  return [
    ...rows.filter((id) => !ids.includes(id)).map((id) => `${id}: nobody has written what answers it`),
    ...ids.filter((id) => !rows.includes(id)).map((id) => `${id}: no such element`),
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${id}: twice`),
  ];
};

const faultsOfReferences = (answers: TraceAnswers, root: string): string[] =>
  answers.elements.flatMap(({ id, answeredBy }) =>
    answeredBy.filter((reference) => !isResolved(reference, answers, root)).map(({ kind, ref }) => `${id}: no ${kind} ${ref}`),
  );

/** What rests on something no screen shows must say that it is planned. */
const faultsOfHonesty = (answers: TraceAnswers): string[] =>
  traceElements(answers).flatMap(({ row, references }) => {
    const isUnseen = references.some(({ kind, ref }) => kind === 'item' && !isSeen(ref));
    const isPlanned = references.some(({ kind }) => kind === 'planned');
    return [
      ...(references.length === 0 ? [`${row.id}: no answer`] : []),
      ...(isUnseen && !isPlanned ? [`${row.id}: rests on a question that no page shows, and says nothing of a plan`] : []),
    ];
  });

/** The list names questions in its own words; each of them, or its theme, must be among the answers. */
const faultsOfNamedItems = (answers: TraceAnswers): string[] =>
  traceElements(answers).flatMap(({ row, references }) => {
    const words = new Set(row.software.split(/[\s,;:()+…]+/u));
    const isAmong = (kind: Reference['kind'], ref: string | undefined) =>
      references.some((each) => each.kind === kind && each.ref === ref);
    return bank.items
      .filter(({ id, dimension }) => words.has(id) && !isAmong('item', id) && !isAmong('dimension', dimension))
      .map(({ id }) => `${row.id}: the list of elements names ${id}, and the answers do not`);
  });

const faultsOfSetAside = (answers: TraceAnswers): string[] =>
  answers.setAside
    .filter(
      ({ dimension, element }) => !statedReferences(element, { ...answers, setAside: [] }).some(({ ref }) => ref === dimension),
    )
    .map(({ dimension, element }) => `${element}: set aside from ${dimension}, which does not claim it`);

/** Everything that is wrong with the trace, a line each; empty when every reference leads somewhere and every element is answered. */
export const traceFaults = (answers: TraceAnswers, root: string): string[] => [
  ...faultsOfElements(answers),
  ...faultsOfReferences(answers, root),
  ...faultsOfHonesty(answers),
  ...faultsOfNamedItems(answers),
  ...faultsOfSetAside(answers),
];
