import {
  type Actor,
  type Id,
  type Instant,
  type Language,
  ok,
  type Refusal,
  type Result,
  refusal,
  refused,
  text,
  toIso,
  uuidOf,
} from '@redress/domain';
import { sendMail } from '../../care/send-code.ts';
import type { House } from '../../house.ts';
import { writeView } from '../view-log/log-view.ts';
import { invitedIn, makeInvitation, openInvitationTo } from './invitation.ts';
import { type Person, readPerson } from './person.ts';
import { refuseRights, setRights, type WantedRights } from './set-rights.ts';

export type Invite = WantedRights & {
  readonly merchantId: Id<'merchant'>;
  readonly actor: Actor;
  /** Somebody who is on the staff already; null for somebody new. */
  readonly staffId: Id<'staff'> | null;
  readonly name: string;
  readonly email: string;
  readonly staffNumber: string | null;
  /** Where the console is reached, for the link. */
  readonly origin: string;
  /** What the invited person reads. */
  readonly language: Language;
};

export type Invited = {
  readonly person: Person;
  readonly link: string;
  readonly expiresAt: Instant;
  readonly mailed: boolean;
};

/** Takes a person onto the staff, or one who is there already into the console, and makes the link by which they set a password. */
export const inviteStaff = async (house: House, invite: Invite): Promise<Result<Invited, Refusal>> => {
  const { merchantId, actor, name, email, staffNumber } = invite;
  const no = (await refuseRights(house, invite)) ?? (await refuseTaken(house, invite));
  if (no) return refused(no);
  const staffId = invite.staffId ?? (await addNewPerson(house, merchantId, name));
  const set = await setRights(house, { ...invite, staffId });
  const { origin, language } = invite;
  return set.ok ? sendLink(house, { merchantId, actor, staffId, email, staffNumber, origin, language }) : set;
};

/** A new link for somebody who was invited, or who lost password and second factor. Nobody makes one for themselves. */
export const inviteAgain = async (
  house: House,
  {
    merchantId,
    actor,
    staffId,
    origin,
    language,
  }: Pick<Invite, 'merchantId' | 'actor' | 'origin'> & {
    readonly staffId: Id<'staff'>;
    /** Null for the language of the link before. */
    readonly language: Language | null;
  },
): Promise<Result<Invited, Refusal>> => {
  if (actor.id === staffId || actor.onBehalfOf?.id === staffId) return refused(refusal('own_rights'));
  const person = await readPerson(house.db, merchantId, staffId);
  if (person?.email == null) return refused(refusal('not_found', { what: staffId }));
  const reads = language ?? (await invitedIn(house.db, merchantId, staffId)) ?? 'zh';
  const { email } = person;
  return sendLink(house, { merchantId, actor, staffId, email, staffNumber: null, origin, language: reads });
};

type Link = Pick<Invite, 'merchantId' | 'actor' | 'email' | 'staffNumber' | 'origin' | 'language'> & {
  readonly staffId: Id<'staff'>;
};

const sendLink = async (house: House, link: Link): Promise<Result<Invited, Refusal>> => {
  const { merchantId, actor, staffId, email, origin, language } = link;
  const made = await makeInvitation(house, link);
  if (made === null) return refused(refusal('invitation_open', { email, name: '' }, '/email'));
  const { token, expiresAt } = made;
  const address = `${origin}/console/welcome#token=${token}`;
  await writeView(house, { merchantId, kind: 'person_invited', actor, subject: staffId, details: { email } });
  const mailed = await sendMail(house, {
    merchantId,
    to: email,
    template: 'invitation',
    values: { link: address, until: toIso(expiresAt) },
    language,
  });
  const person = await readPerson(house.db, merchantId, staffId);
  if (!person) return refused(refusal('not_found', { what: staffId }));
  return ok({ person, link: address, expiresAt, mailed: mailed.ok });
};

/** An address or a number leads to one person of this installation, and an address to one open link of a merchant. */
const refuseTaken = async (
  house: House,
  { merchantId, staffId, email, staffNumber }: Invite,
): Promise<Refusal | null> => {
  const { rows } = await house.db.query<{ email: string }>({
    name: 'sign-in-taken',
    text: `select email from sign_in.person
      where (email = $1 or staff_number = lower($2::text)) and not (merchant_id = $3 and staff_id is not distinct from $4::uuid) limit 1`,
    values: [email, staffNumber, uuidOf(merchantId), staffId && uuidOf(staffId)],
  });
  const [taken] = rows;
  if (!taken) {
    const open = await openInvitationTo(house.db, { merchantId, email, staffId }, house.clock.now());
    return open && refusal('invitation_open', { email, name: text(`（${open.name}）`, ` (${open.name})`) }, '/email');
  }
  return taken.email === email
    ? refusal('already_exists', { what: email }, '/email')
    : refusal('already_exists', { what: staffNumber ?? '' }, '/staffNumber');
};

const addNewPerson = async (house: House, merchantId: Id<'merchant'>, name: string): Promise<Id<'staff'>> => {
  const staffId = house.newId('staff');
  await house.db.query({
    name: 'add-person',
    text: 'insert into staff (merchant_id, staff_id, name, created_at) values ($1, $2, $3, $4)',
    values: [uuidOf(merchantId), uuidOf(staffId), name, toIso(house.clock.now())],
  });
  return staffId;
};
