// The order and the attributes that DDI-Codebook 2.5 allows for each element we write, read off its schema (codebook.xsd of
// 2012-01-17, LGPL, not copied here). A `*` may come several times, a `?` once; `#text` means text and no elements.
import { shippedDefinitions } from '@takhoyde/survey-definitions/shipped';
import { describe, expect, test } from 'vitest';
import { harbour } from '../../../../survey-definitions/test/harbour.ts';
import { exportDefinition } from '../export-definition.ts';
import { readXml, type XmlTree } from '../read-xml.ts';

const everywhere = ['ID', 'xml:lang', 'source', 'elementVersion', 'ddiLifecycleUrn', 'ddiCodebookUrn'];
const models: Record<string, { children: string; attributes?: Record<string, RegExp> }> = {
  codeBook: {
    children: 'docDscr* stdyDscr+ fileDscr* dataDscr* otherMat*',
    attributes: { version: /^2\.5$/u, schemaLocation: /^ddi:codebook:2_5 /u, xmlns: /^ddi:codebook:2_5$/u, xsi: /^http/u },
  },
  stdyDscr: { children: 'citation+ studyAuthorization* stdyInfo* studyDevelopment* method* dataAccs* othrStdyMat* notes*' },
  citation: { children: 'titlStmt rspStmt? prodStmt? distStmt? serStmt* verStmt* biblCit? holdings* notes*' },
  titlStmt: { children: 'titl subTitl* altTitl* parTitl* IDNo*' },
  titl: { children: '#text' },
  parTitl: { children: '#text' },
  IDNo: { children: '#text', attributes: { agency: /./u } },
  verStmt: { children: 'version? verResp? notes*' },
  version: { children: '#text', attributes: { type: /./u, date: /./u } },
  stdyInfo: { children: 'studyBudget* subject* abstract* sumDscr* qualityStatement? notes* exPostEvaluation*' },
  abstract: { children: '#text', attributes: { contentType: /^(?:abstract|purpose|mixed)$/u } },
  dataDscr: { children: 'varGrp* nCubeGrp* var* nCube* notes*' },
  varGrp: {
    children: 'labl* txt* concept* defntn? universe? notes*',
    attributes: {
      type: /^(?:section|multipleResp|grid|display|repetition|subject|version|iteration|analysis|pragmatic|other)$/u,
      name: /./u,
      var: /./u,
    },
  },
  var: {
    children:
      'location* labl* imputation? security? embargo? respUnit? anlysUnit? qstn* valrng* invalrng* undocCod* universe* TotlResp? sumStat* txt* stdCatgry* catgryGrp* catgry* codInstr* verStmt* concept* derivation? varFormat? geoMap* catLevel* notes*',
    attributes: {
      name: /./u,
      nature: /^(?:nominal|ordinal|interval|ratio|percent|other)$/u,
      representationType: /^(?:text|numeric|code|datetime|other)$/u,
    },
  },
  qstn: {
    children: 'preQTxt* qstnLit* postQTxt* forward* backward* ivuInstr*',
    attributes: { responseDomainType: /^(?:text|numeric|code|category|datetime|geographic|multiple|other)$/u },
  },
  qstnLit: { children: '#text' },
  ivuInstr: { children: '#text' },
  labl: { children: '#text', attributes: { level: /./u } },
  txt: { children: '#text', attributes: { level: /./u } },
  universe: { children: '#text', attributes: { level: /./u, clusion: /^[IE]$/u } },
  concept: { children: '#text', attributes: { vocab: /./u } },
  catgry: { children: 'catValu? labl* txt* catStat* mrow?', attributes: { missing: /^[YN]$/u } },
  catValu: { children: '#text' },
  notes: { children: '#text', attributes: { type: /./u, subject: /./u, level: /./u } },
};

const all = (tree: XmlTree): XmlTree[] => [tree, ...tree.children.flatMap(all)];

const faultsOf = (element: XmlTree): string[] => {
  const model = models[element.name];
  if (model === undefined) return [`<${element.name}> is not in DDI-Codebook 2.5`];
  const allowed = [...everywhere, ...Object.keys(model.attributes ?? {})];
  const attributes = [...element.attributes].filter(([name, value]) => {
    const form = model.attributes?.[name];
    return !allowed.includes(name) || (form !== undefined && !form.test(value));
  });
  const names = element.children.map(({ name }) => name).join(' ');
  const order = new RegExp(
    `^${model.children
      .split(' ')
      .map((part) =>
        part.replace(/^(#?[A-Za-z]+)([*+?]?)$/u, (_all, name: string, often: string) =>
          name === '#text' ? '' : `(?:${name} )${often}`,
        ),
      )
      .join('')}$`,
    'u',
  );
  return [
    ...attributes.map(([name, value]) => `<${element.name} ${name}="${value}"> is not allowed`),
    ...(order.test(names === '' ? '' : `${names} `) ? [] : [`<${element.name}> may not hold: ${names}`]),
  ];
};

const identifiersOf = (tree: XmlTree): string[] => all(tree).flatMap(({ attributes }) => attributes.get('ID') ?? []);

describe.each([...shippedDefinitions, harbour].map((definition) => ({ id: definition.id, definition })))(
  'the DDI file of $id',
  ({ definition }) => {
    const tree = readXml(exportDefinition(definition, 'ddi').content);

    test('has only elements and attributes that the standard knows, in its order', () => {
      expect(all(tree).flatMap(faultsOf)).toEqual([]);
    });

    test('has identifiers that XML allows, each once, and refers to no other', () => {
      const identifiers = identifiersOf(tree);
      expect(identifiers.filter((identifier) => !/^[A-Za-z_][\w.-]*$/u.test(identifier))).toEqual([]);
      expect(new Set(identifiers).size).toBe(identifiers.length);
      const references = all(tree).flatMap(({ attributes }) => attributes.get('var')?.split(' ') ?? []);
      expect(references.filter((reference) => !identifiers.includes(reference))).toEqual([]);
    });
  },
);

test('an element in the wrong place is found', () => {
  expect(faultsOf(readXml('<citation><verStmt/><titlStmt/></citation>'))).toEqual(['<citation> may not hold: verStmt titlStmt']);
  expect(faultsOf(readXml('<catgry missing="yes"><catValu>1</catValu></catgry>'))).toEqual([
    '<catgry missing="yes"> is not allowed',
  ]);
});
