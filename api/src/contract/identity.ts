import { z } from 'zod';
import { calendarDate, instant, nothing, unitId } from './common.ts';
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

/** A role somebody holds, as the operators see it. */
export const heldGrant = z
  .strictObject({
    personId: z.string(),
    personName: z.string(),
    role,
    unitId,
    unitName: z.string(),
    validFrom: calendarDate,
    validTo: calendarDate.nullable(),
    /** Name of the operator; null where nobody did: the first operator, and roles from before this was kept. */
    grantedByName: z.string().nullable(),
    grantedAt: instant.nullable(),
    state: z.enum(['current', 'coming', 'ended']),
    /** Whether the person is in the newest roster: who has left keeps no role for long. */
    isInRoster: z.boolean(),
  })
  .meta({ id: 'HeldGrant' });
export type HeldGrant = z.infer<typeof heldGrant>;

/** A leader by the roster who does not have the leader's sight for a time: on leave, or by a mistake of the roster's. */
export const leaderPause = z
  .strictObject({
    personId: z.string(),
    personName: z.string(),
    unitId,
    unitName: z.string(),
    validFrom: calendarDate,
    validTo: calendarDate,
    reason: z.string(),
    decidedByName: z.string(),
  })
  .meta({ id: 'LeaderPause' });
export type LeaderPause = z.infer<typeof leaderPause>;

/** Somebody in the newest roster. */
const foundPerson = z.strictObject({ personId: z.string(), name: z.string(), unitName: z.string(), levelId: z.string() });
export type FoundPerson = z.infer<typeof foundPerson>;

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
  listGrants: endpoint({
    method: 'get',
    path: '/roller',
    summary: 'Every role that was granted, current ones first, and the leaders who are paused',
    access: ['operator', 'data-protection-officer'],
    params: nothing,
    query: nothing,
    body: nothing,
    answer: z.strictObject({ grants: z.array(heldGrant), pauses: z.array(leaderPause) }),
  }),
  endGrant: endpoint({
    method: 'post',
    path: '/roller/avslutt',
    summary: 'End a role: its last day is the one told, today at the earliest; nobody ends their own',
    access: ['operator'],
    params: nothing,
    query: nothing,
    body: z.strictObject({ personId, role, unitId, validFrom: calendarDate, lastDay: calendarDate }),
    answer: z.strictObject({ isEnded: z.literal(true) }),
  }),
  pauseLeader: endpoint({
    method: 'post',
    path: '/roller/lederpause',
    summary: 'Take the leader role that follows from the roster away for a time, or (isOver) give it back from today',
    access: ['operator'],
    params: nothing,
    query: nothing,
    body: z.strictObject({
      personId,
      unitId,
      validFrom: calendarDate,
      validTo: calendarDate,
      reason: z.string().trim().min(1).max(300),
      isOver: z.boolean().optional(),
    }),
    answer: z.strictObject({ isPaused: z.boolean() }),
  }),
  findPeople: endpoint({
    method: 'get',
    path: '/roller/personer',
    summary: 'People of the newest roster by name, e-mail address or id, twenty at most',
    access: ['operator'],
    params: nothing,
    query: z.strictObject({ search: z.string().trim().min(2).max(120) }),
    body: nothing,
    answer: z.strictObject({ people: z.array(foundPerson) }),
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
