import type { Level, LevelGroup } from '../contract/index.ts';

export interface VersionTable {
  id: string;
  name: string;
  validFrom: string;
  levels: Level[];
  levelGroups: LevelGroup[];
}

export interface UnitTable {
  versionId: string;
  id: string;
  parentId: string | null;
  /** Order of the file, parents before children. */
  place: number;
  name: string;
  unitType: string;
  organisationType: string | null;
  districtNumber: string | null;
  geographicDistrictNumber: string | null;
  serviceArea: string | null;
  validFrom: string | null;
  validTo: string | null;
  /** People placed directly in the unit, by level id. */
  headcounts: Record<string, number>;
}

export interface CrosswalkRowTable {
  fromVersionId: string;
  toVersionId: string;
  fromUnitId: string;
  /** null: closed, no successor. */
  toUnitId: string | null;
  share: number;
  kind: string;
  basis: string;
  note: string;
}

/** The level a local title means, in one type of virksomhet or (`*`) in all. `titleKey`: the title as it is looked up. */
export interface LevelTitleTable {
  organisationType: string;
  titleKey: string;
  title: string;
  titleNn: string | null;
  levelId: string;
}

export interface OrganisationTables {
  'organisation.version': VersionTable;
  'organisation.unit': UnitTable;
  'organisation.levelTitle': LevelTitleTable;
  'organisation.crosswalkRow': CrosswalkRowTable;
}
