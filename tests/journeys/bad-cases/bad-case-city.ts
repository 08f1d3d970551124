/** Printed codes of the city where things go wrong, by what is tried with them; each is used up by its journey. */
export const badCaseCodes = {
  tabs: 'BADCASE000001',
  clock: 'BADCASE000002',
  blocked: 'BADCASE000003',
  keys: 'BADCASE000004',
  afterKeys: 'BADCASE000005',
  down: 'BADCASE000006',
  refused: 'BADCASE000007',
  late: 'BADCASE000008',
  used: 'BADCASE000009',
  doubled: 'BADCASE000010',
  small: 'BADCASE000011',
  begun: 'BADCASE000012',
  questions: 'BADCASE000013',
  promised: 'BADCASE000014',
};

/** The same for all its files, so that they share one server. */
export const badCaseCity = { city: 'bad cases', printedCodes: Object.values(badCaseCodes) };
