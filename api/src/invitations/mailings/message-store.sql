-- claimMessage
insert into invitations.message (wave_id, person_id, kind, state)
  values ($1, $2, $3, 'sending')
  on conflict do nothing
  returning 1 as done;

-- settleMessage
update invitations.message
  set state = $1
  where wave_id = $2 and person_id = $3 and kind = $4 and state = 'sending';

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
