import { peopleFields, unitFields, type ColumnMapping, type ImportFileKind } from '../contract/index.ts';

/** Names that columns go by in files of HR, per field, as `plain` writes them. The first that is in the file is it. */
const names: Readonly<Record<string, readonly string[]>> = {
  unit: [
    'unitid',
    'enhetsid',
    'enhetid',
    'enhetskode',
    'enhetsnr',
    'enhetsnummer',
    'orgenhetid',
    'orgenhet',
    'orgid',
    'orgkode',
    'einingsid',
    'organisasjonsenhet',
    'enhet',
    'unit',
    'id',
  ],
  parent: [
    'parentid',
    'overordnetenhetsid',
    'overordnetid',
    'overordnetenhet',
    'overordnet',
    'overordnakode',
    'foreldreenhet',
    'forelderid',
    'forelder',
    'tilhorer',
    'tilhorerenhet',
    'parent',
    'parentunit',
  ],
  name: [
    'namenb',
    'navn',
    'enhetsnavn',
    'orgenhetnavn',
    'organisasjonsnavn',
    'namn',
    'einingsnamn',
    'name',
    'fulltnavn',
    'ansattnavn',
    'visningsnavn',
    'displayname',
  ],
  unitType: ['unittype', 'enhetstype', 'einingstype', 'orgtype', 'type', 'niva', 'organisasjonsniva'],
  organisationType: ['virksomhettype', 'virksomhetstype', 'verksemdstype', 'organisationtype'],
  district: ['bydelno', 'bydelnr', 'bydelsnr', 'bydelsnummer', 'bydel'],
  geography: ['geobydelno', 'geobydel', 'geografi', 'geografiskbydel', 'beliggenhet', 'ligger'],
  serviceArea: ['servicearea', 'tjenesteomrade', 'tenesteomrade', 'fagomrade', 'omrade'],
  validFrom: ['validfrom', 'gyldigfra', 'gjelderfra', 'fradato', 'startdato', 'fra'],
  validTo: ['validto', 'gyldigtil', 'gjeldertil', 'tildato', 'sluttdato', 'til'],
  person: [
    'personid',
    'ansattid',
    'ansattnr',
    'ansattnummer',
    'ressursnr',
    'ressursnummer',
    'resursnr',
    'brukernavn',
    'brukerid',
    'tilsettnr',
    'tilsettid',
    'employeeid',
    'employeenumber',
    'id',
  ],
  level: ['level', 'niva', 'ledernniva', 'lederniva', 'leiarniva'],
  title: [
    'title',
    'stillingstittel',
    'stilling',
    'tittel',
    'stillingsnavn',
    'stillingsbetegnelse',
    'stillingstekst',
    'localtitlenb',
    'jobtitle',
    'position',
  ],
  email: ['email', 'epost', 'epostadresse', 'epostarbeid', 'arbeidsepost', 'mail', 'emailaddress'],
  phone: ['phone', 'mobil', 'mobilnr', 'mobilnummer', 'mobiltelefon', 'telefon', 'telefonnummer', 'tlf', 'mobile'],
  language: ['language', 'sprak', 'malform', 'spraak', 'lang'],
  isMain: ['ismain', 'hovedstilling', 'hovudstilling', 'hovedarbeidsforhold', 'main', 'mainposition', 'erhovedstilling'],
  leads: ['leads', 'leder', 'erleder', 'leiar', 'erleiar', 'ledersenheten', 'personalansvar', 'ismanager', 'manager'],
};

/**
 * A column's name with nothing but letters and digits, and Norwegian letters as in an e-mail address.
 * @example plain('Overordnet enhets-ID') // 'overordnetenhetsid'
 * @example plain('Nivå') // 'niva'
 */
export const plain = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll('å', 'a')
    .replaceAll(/[^a-z0-9]/gu, '');

const headcountColumn = (levelId: string, columns: readonly string[]): string | undefined => {
  const wanted = [levelId, `antall ${levelId}`, `antall på ${levelId}`, `headcount ${levelId}`].map(plain);
  return columns.find((column) => wanted.includes(plain(column)));
};

/**
 * A first guess at which column is what, by what columns go by in files of HR. A column is one field at most. Wrong guesses are
 * mended by whoever imports: nothing is taken in on a guess alone.
 */
export const guessColumns = (kind: ImportFileKind, columns: readonly string[], levelIds: readonly string[]): ColumnMapping => {
  const mapping: ColumnMapping = {};
  const taken = new Set<string>();
  const take = (field: string, column: string | undefined): void => {
    if (column === undefined || taken.has(column)) return;
    mapping[field] = column;
    taken.add(column);
  };
  const fields: readonly string[] = kind === 'units' ? unitFields : peopleFields;
  for (const field of fields) {
    const known = names[field] ?? [];
    const found = known.map((name) => columns.find((column) => !taken.has(column) && plain(column) === name));
    take(
      field,
      found.find((column) => column !== undefined),
    );
  }
  if (kind === 'units') for (const id of levelIds) take(`headcount:${id}`, headcountColumn(id, columns));
  return mapping;
};
