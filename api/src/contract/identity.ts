import { z } from 'zod';
import { calendarDate, nothing, unitId } from './common.ts';
import { endpoint } from './endpoint.ts';
import { role } from './role.ts';

/** A role held at a unit and everything below it. */
export const grant = z
  .strictObject({ role, unitId, unitName: z.string(), validTo: calendarDate.nullable() })
  .meta({ id: 'Grant' });
export type Grant = z.infer<typeof grant>;

export const me = z
  .strictObject({
    person: z.strictObject({ name: z.string() }).nullable(),
    grants: z.array(grant),
    isDemo: z.boolean(),
    today: calendarDate.meta({ description: 'The date the installation goes by; the demo lives in its own time' }),
  })
  .meta({ id: 'Me' });
export type Me = z.infer<typeof me>;

const personId = z.string().min(1).max(120);

export const identityEndpoints = {
  grantRole: endpoint({
    method: 'post',
    path: '/roller',
    summary: 'Give a person a role at a unit, from a date and with or without an end',
    access: ['operator'],
    params: nothing,
    query: nothing,
    body: z.strictObject({ personId, role, unitId, validFrom: calendarDate, validTo: calendarDate.nullable() }),
    answer: z.strictObject({ isGranted: z.literal(true) }),
  }),
  me: endpoint({
    method: 'get',
    path: '/meg',
    summary: 'Who is signed in, with which roles',
    access: 'anyone',
    params: nothing,
    query: nothing,
    body: nothing,
    answer: me,
  }),
  signOut: endpoint({
    method: 'post',
    path: '/utlogging',
    summary: 'End the session, here and now',
    access: 'anyone',
    params: nothing,
    query: nothing,
    body: nothing,
    answer: z.strictObject({ isSignedOut: z.literal(true) }),
  }),
};
