import { readCsv } from '../src/organisation/read-csv.ts';
import { demoFile } from './demo-city.ts';

/** A wave of the demo. Rates are shares 0–1 of those invited; dates are those of the demo's own calendar. */
export interface DemoWave {
  readonly id: string;
  readonly definitionId: string;
  readonly organisationVersionId: string;
  readonly opensOn: string;
  readonly closesOn: string;
  /** True when the instrument was never used before: questions about the last survey are not asked. */
  readonly isFirstWave: boolean;
  /** Only this unit and everything below it is asked; absent: the whole city. */
  readonly underUnitId?: string;
  readonly responseShare: { readonly mean: number; readonly sd: number };
}

const responseShareOf = (waveId: string): DemoWave['responseShare'] => {
  const row = readCsv(demoFile('waves.csv'), ['wave_id', 'response_rate_mean', 'response_rate_sd']).find(
    ({ values }) => values['wave_id'] === waveId,
  );
  if (row === undefined) throw new Error(`responseShareOf requires a wave of waves.csv, not ${waveId}`);
  return { mean: Number(row.values['response_rate_mean']), sd: Number(row.values['response_rate_sd']) };
};

/**
 * The three waves of the demo: the baseline before the merger, the follow-up after it, and a pulse that is open today
 * (2028-11-20) and that a part of the invited have answered. The follow-up is W5 of `waves.csv`, a year earlier than there.
 */
export const demoWaves = (): { baseline: DemoWave; followUp: DemoWave; pulse: DemoWave } => ({
  baseline: {
    id: 'W1',
    definitionId: 'kulturkartlegging',
    organisationVersionId: '2026',
    opensOn: '2026-10-05',
    closesOn: '2026-10-25',
    isFirstWave: true,
    responseShare: responseShareOf('W1'),
  },
  followUp: {
    id: 'W5',
    definitionId: 'kulturkartlegging',
    organisationVersionId: '2028',
    opensOn: '2028-10-02',
    closesOn: '2028-10-22',
    isFirstWave: false,
    responseShare: responseShareOf('W5'),
  },
  pulse: {
    id: 'P5',
    definitionId: 'omstillingspuls',
    organisationVersionId: '2028',
    opensOn: '2028-11-13',
    closesOn: '2028-11-24',
    isFirstWave: false,
    underUnitId: 'D-NBJ',
    responseShare: { mean: 0.35, sd: 0.1 },
  },
});
