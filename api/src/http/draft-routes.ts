import { randomUUID } from 'node:crypto';
import type { Router } from 'express';
import { draftEndpoints as endpoints } from '../contract/index.ts';
import { requireViewer } from '../identity/require-access.ts';
import type { Viewer } from '../identity/viewer.ts';
import type { OfficePart } from '../installation.ts';
import type { Act } from '../instruments/act.ts';
import { beginDraft } from '../instruments/begin-draft.ts';
import { discardDraft, editDraft } from '../instruments/change-draft.ts';
import { describeDraft, summariseDraft } from '../instruments/describe-draft.ts';
import { listDrafts, requireDraft } from '../instruments/draft-store.ts';
import { saveDraft } from '../instruments/save-draft.ts';
import { serveEndpoint } from './serve-endpoint.ts';

/** Surveys in the making: begun, changed, saved as a version, thrown away. Each act is told in the log, by whom. */
export const serveDrafts = (router: Router, { office, clock }: OfficePart): void => {
  const actOf = (viewer: Viewer | undefined): Act => ({ actor: requireViewer(viewer), at: clock() });
  serveEndpoint(router, endpoints.listDrafts, async () => {
    const drafts = await listDrafts(office);
    return { drafts: await Promise.all(drafts.map((draft) => summariseDraft(office, draft))) };
  });
  serveEndpoint(router, endpoints.beginDraft, async ({ body, viewer }) => {
    const draft = await beginDraft(office, randomUUID(), body, actOf(viewer));
    return { draft: await describeDraft(office, draft), notes: [...draft.notes] };
  });
  serveEndpoint(router, endpoints.readDraft, async ({ params }) => {
    const draft = await requireDraft(office, params.draft);
    return { draft: await describeDraft(office, draft), notes: [...draft.notes] };
  });
  serveEndpoint(router, endpoints.editDraft, async ({ params, body: { revision, edit }, viewer }) =>
    describeDraft(office, await editDraft(office, { id: params.draft, revision }, edit, actOf(viewer))),
  );
  serveEndpoint(router, endpoints.saveDraft, ({ params, body: { revision, version }, viewer }) =>
    saveDraft(office, { id: params.draft, revision }, version, actOf(viewer)),
  );
  serveEndpoint(router, endpoints.discardDraft, async ({ params, body: { revision }, viewer }) => {
    await discardDraft(office, { id: params.draft, revision }, actOf(viewer));
    return { isDiscarded: true as const };
  });
};
