import { helpConfiguration } from '#lib/answering/help-configuration.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => ({
  waveId: url.searchParams.get('maling') ?? undefined,
  whistleblowingUrl: helpConfiguration(process.env).whistleblowingUrl,
});
