import { accessibilityConfiguration } from '#lib/accessibility/accessibility-configuration.server.ts';
import { accessibilityView } from '#lib/accessibility/accessibility-view.ts';
import tested from '#lib/accessibility/tested.json';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => ({
  view: accessibilityView(tested, locals.language),
  configuration: accessibilityConfiguration(process.env),
});
