import { endpoints } from '@takhoyde/api/contract';
import { call } from '#lib/api-client/call.ts';
import type { RequestHandler } from './$types';

/** The archive package as a file. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const { fileName, zip } = await call(locals.apiFetch, endpoints.readArchivePackage, { params: { wave: params.wave } });
  return new Response(Buffer.from(zip, 'base64'), {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; filename="${fileName}"`,
      'Cache-Control': 'no-store',
    },
  });
};
