-- claimMessage
insert into invitations.message (wave_id, person_id, kind, state)
  select $1, $2, $3, 'sending'
  where exists (select
  from invitations.mailing
  where id = $4 and state = 'running')
  on conflict do nothing
  returning 1 as done;

-- settleMessage
update invitations.message
  set state = 'sent'
  where wave_id = $1 and person_id = $2 and kind = $3 and state = 'sending';

-- refuseMessage
update invitations.message
  set state = 'rejected', address = $1, trouble = $2
  where wave_id = $3 and person_id = $4 and kind = $5 and state in ('sending', 'sent')
  returning 1 as done;

-- takeBackLostMessage
delete
  from invitations.message
  where wave_id = $1 and person_id = $2 and kind = $3 and state in ('sending', 'rejected');

-- findLostMessages
select "person_id", "address", "trouble"
  from "invitations"."message"
  where "wave_id" = $1 and "kind" in ($2, $3) and "state" in ($4, $5)
  order by "person_id";

-- takeBackMessage
delete
  from invitations.message
  where wave_id = $1 and person_id = $2 and kind = $3 and state = 'sending';

-- findMessageStates
select "person_id", "state"
  from "invitations"."message"
  where "wave_id" = $1 and "kind" = $2;

-- forgetMessages
delete
  from "invitations"."message"
  where "wave_id" = $1;
delete
  from "invitations"."mailing"
  where "wave_id" = $1;
