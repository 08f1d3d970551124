export interface PersonTable {
  id: string;
  name: string;
  email: string | null;
  phone: string | null;
}

export interface PositionTable {
  versionId: string;
  personId: string;
  unitId: string;
  levelId: string;
}

export interface RosterTables {
  'roster.person': PersonTable;
  'roster.position': PositionTable;
}
