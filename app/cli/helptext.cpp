// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/options.h"

namespace Reslate {

// Not translated: it is the reference for scripts, and its words are the options themselves.
QString helpText()
{
    return QStringLiteral(
        R"(Lists the devices that Intune manages, says which reset modes apply to them, sends them and follows each device.

reslate-cli [--practice | --graph-url URL [--login-url URL]] [--account NAME | --token-env NAME] [--data-dir DIR]
            [--json] COMMAND

  login [--device-code] [--client-id ID] [--tenant T] [--cloud C] [--mode MODE]
        [--policies read|write] [--timeout S]
                                                signs in by the browser, or by a code that is typed in one elsewhere,
                                                and keeps who signed in in this computer's keychain; --policies: to
                                                agree to what local-reset needs
  logout                                        forgets it
  whoami                                        the account, its school, its cloud and what it may do
  groups                                        the groups and how many devices each of them has
  devices [--group NAME|ID]                     all devices, or those of a group
  check   --mode MODE SELECTION                 what the mode would mean for each device; sends nothing
  plan    --mode MODE SELECTION [--hybrid leave|wipe] [--sleeping include|leave] [--again WHAT] [PACE] [--save FILE]
                                                what would happen, how long it takes and the number to confirm; saves
                                                it; sends nothing
  run-plan FILE|ID --confirm N [--again WHAT] [--at TIME] [--countdown S] [--until sent|online|reported]
          [--timeout S] [--justification TEXT]
                                                sends a saved plan and follows each device
  plans                                         the saved plans of the journal, and which were started; run-plan takes
                                                the id of a reset (the beginning of it will do); one that takes devices
                                                out of the school is opened in the window
  run     --mode MODE SELECTION --confirm N [--hybrid leave|wipe] [--sleeping include|leave] [--again WHAT] [PACE]
          [--at TIME] [--countdown S] [--until sent|online|reported] [--timeout S] [--justification TEXT]
                                                sends the mode and follows each device
  remove  SELECTION --reason R --confirm N [--destination TEXT] [--data pupils|staff|special|none] [--assets FILE]
          [--gate reported|fresh|confirmed] [--keep-entra] [--records-only TEXT] [--board-changed] [PAPER]
          [--escrow FILE --passphrase-env NAME] [--sleeping include|leave] [--again WHAT] [--countdown S] [--until …]
          [--timeout S]
                                                takes devices out of the school: wiped and, once that is proven,
                                                deleted in Intune, Autopilot and Entra. R: end-of-life sold donated
                                                damaged lost stolen returned reused repair. Lost and stolen ones keep
                                                their records; --records-only: those not seen lately lose their records
                                                without a wipe, for that reason; --board-changed: a repair that needs a
                                                new registration; --escrow: keeps their recovery keys and local
                                                passwords in an encrypted file before anything is sent, which must not
                                                be there yet. An option that changes nothing for the reason is refused.
                                                Beside the ways of SELECTION: --scanned FILE, what was
                                                scanned, one label a line
  primary-user remove SELECTION [--confirm N] [--until sent|online|reported] [--timeout S]
                                                takes the primary user off the devices' records in Intune, as after a
                                                reset at their lock screens, which leaves it; followed until the record
                                                names none. Nothing on a device changes. Without --confirm: what would
                                                happen and the number to confirm, as plan says it; otherwise as run
                                                --mode remove-primary-user, without a countdown
  serials check FILE                            says of every line of a list of serial numbers which device it means
  jobs [--new-journal|--verify]                 the jobs of the journal: unfinished ones, and those of the last 30 days
  job ID                                        each device of a job (the beginning of its id will do)
  resume [ID] [--until …] [--timeout S]         goes on with all unfinished jobs, or that one, and follows them; looks
                                                again at the records of what was removed in the last 30 days
  pause ID | stop ID                            holds a job, or takes back what it has not sent; for a job that no
                                                running Reslate holds
  retry ID [--countdown S] [--until …] [--timeout S] [--justification TEXT]
                                                starts a new job for the devices of that one that failed
  confirm ID --device D [--device E …] --note TEXT [--untouched]
  confirm ID --untouched --all-unknown --confirm N --note TEXT
                                                a person saw that these devices are done; --untouched: that nothing came
                                                of an order whose answer was lost, so that retry takes them up;
                                                --all-unknown: of all whose outcome is unknown, with their number
  chase ID [--csv] [--pdf FILE]                 the devices of a job that did not come back, by group, with what to do
  report list | report show NUMBER              the retirement reports that were made, and what one says of each device
  report make ID (--pdf FILE [FORM] | --csv FILE | --json FILE) [--no-personal-data]
          [--reason R [--destination TEXT] [--data-class C] [--gate G]] [PAPER]
                                                makes the report of a retirement, or of a job of any age (the beginning
                                                of its id will do), numbers it and writes it to a file; one that is
                                                valid and still true is written once more under its number.
                                                The file stands right behind its option. --json before the command, or
                                                without a file beside another one, says how it answers: reslate-cli
                                                --json report make ID --json FILE does both.
                                                FORM: --certificate: a sheet for each device; or the paper that goes
                                                with each: --handover (reused), --parcel-note (repair), --bench-card
                                                (where they leave for good). --no-personal-data: without the users and
                                                administrators. --reason: for a job that was started without one, or
                                                to correct what was said: the answer names each change, and a --gate
                                                that is weaker than what was asked for is refused
  report void NUMBER --reason TEXT              declares it void, so that another one can replace it
  report verify FILE | report verify NUMBER[:CODE]
                                                whether a file, or a sheet by its number and check code, is genuine,
                                                altered, void or unknown. A number alone shows nothing of a sheet: then
                                                it says that there is such a report, and which code the sheet must bear.
                                                Asks the journals of this computer alone: nobody signs in, no service
                                                is asked. A file is altered that names a report and is none of those
                                                that were written of it; what nothing ties to a report is unknown.
  report look-again [ID|NUMBER]                 reads the records of a retirement, or of all of the last 30 days, once
                                                more, and keeps what stands there still or again. Sends no order
  protect list                                  what no action may touch, with the reason, who and since when
  protect add  (--device ID|SERIAL | --group NAME|ID | --user NAME | --model NAME) --reason TEXT
  protect lift (--device … | --group … | --user … | --model …) --reason TEXT
                                                puts one on that list or takes it off; both stand in the history
  lift-pending --device ID|SERIAL --reason TEXT
                                                passes over what is pending for a device and blocks it, once it checked
                                                in since, or after 30 days; the reason stays in the history
  hours list                                    when nothing destructive is sent, with the reason, who and since when
  hours add --name TEXT (--weekdays mon,tue --from HH:MM --to HH:MM | --from-date YYYY-MM-DD --to-date YYYY-MM-DD)
            --reason TEXT
  hours lift NAME --reason TEXT                 adds closed hours or takes them off; both stand in the history
  four-eyes [on|off --reason TEXT]              whether a second person has to confirm what is destructive; switches it
  autopilot list                                the computers that are registered with Windows Autopilot
  autopilot import FILE.csv [--group-tag T]     registers computers by their hardware hashes, as
                                                Get-WindowsAutopilotInfo writes them down, and waits for their
                                                deployment profile. Lines that can't be used are named, and then nothing
                                                is imported.
  autopilot sync                                brings Autopilot and Intune together, which makes a hybrid joined device
                                                ready sooner after a wipe; at most once in ten minutes
  local-reset check SELECTION                   whether Ctrl+Win+R at the lock screen starts an Autopilot Reset (local
                                                Autopilot Reset), by Intune's policies; sends nothing
  local-reset allow --group NAME|ID [--name TEXT] [--confirm N]
                                                makes a policy in Intune that allows it and assigns it to the group;
                                                without --confirm only says what would be made and the number. Nothing
                                                else is touched; what was lost on its way is looked up, never made twice
  local-reset list                              the policies that were made so, with who, when and how they stand
  local-reset undo [NAME|ID]                    deletes such a policy, where it still is what was made
  readiness --group NAME|ID [--csv] [--pdf FILE]
                                                whether the devices of a group can get an Autopilot Reset now: the
                                                answer in a sentence, the reasons of the others, and what to look at
                                                first. --pdf: also on paper. Sends nothing
  reset-card [--group NAME|ID | --room TEXT] [--pdf FILE] | reset-card --recipe
                                                a page for who resets computers where they stand (Ctrl+Win+R), with
                                                those of the group to tick off; --recipe: how to make the provisioning
                                                package that allows it. Without --group no service is asked
  windows-re script [--to FILE]                 a PowerShell script that says on a device whether Windows RE is on, for
                                                Intune's remediations or by hand. It changes nothing
  escrow show FILE [--passphrase-env NAME]      what an encrypted file of recovery keys and local passwords holds. The
                                                passphrase is typed unseen, or read from that environment variable.
  proxy set --host H:P --user U | proxy forget --host H:P
                                                the password for a proxy that wants one, in this computer's keychain.
                                                Typed unseen on a terminal, otherwise read from the standard input.
  practice-tenant [--port N] [--devices N] [--groups N] [--seed N] [--speed X] [--approval LIST] [--approves-after S]
                  [--role ROLE] [--retiring] [--re-script]
                                                a pretend school to try things on. Its first line is
                                                READY http://127.0.0.1:PORT TOKEN: the address for --graph-url and a
                                                token for --token-env. It runs until it is ended (Ctrl+C, SIGTERM).
                                                To practice signing in: login --graph-url URL --login-url URL/login
                                                --client-id 00000000-7e57-4000-8000-000000000001
                                                --approval: which of wipe,retire,delete need a second administrator;
                                                --approves-after: a pretend one approves after so many seconds
                                                --role: school-admin (otherwise), help-desk or read-only;
                                                --retiring: also a group "Laptops to retire" of 40;
                                                --re-script: a script says on each PC whether Windows RE is on
  completion bash|zsh|fish                      prints what makes that shell complete commands and options

MODE        autopilot-reset wipe-keep-account factory-wipe protected-wipe retire fresh-start sync restart delete-intune
            remove-primary-user
SELECTION   --group NAME|ID   the device members of a group, nested ones too. A name must match exactly and only once.
                              May be given several times: the members of all of them.
            --minus-group NAME|ID
                              takes the members of that group off the selection. May be given several times.
            --serials FILE    a list of serial numbers: one a line, or CSV as Excel writes it, with the column "Serial
                              number" or "Seriennummer". Each must belong to exactly one device; upper and lower case
                              and space around it make no difference.
            --device ID ...   one or more Intune device ids; may be given several times

PACE        --pilot N --wave N --gap S --stop-after N --stop-percent P
PAPER       what only a person knows, for the report; what isn't given is "not recorded" there
            --backed-up yes [--backup-place TEXT], --backed-up no|not-needed, --labels-removed yes|no, --recycler TEXT,
            --recycler-licence TEXT, --recycler-certificate TEXT, --transfer-note TEXT, --collected TEXT, --pallet TEXT,
            --weight TEXT, --proceeds TEXT, --verification TEXT, --disk-report TEXT (how the drive was checked),
            --nist clear|purge|destroy --nist-reason TEXT (a word of NIST SP 800-88 that you claim, and why; the program
            claims none). "report make" takes them, too: what is said later counts, and --nist not-claimed, --backed-up
            not-recorded, --labels-removed not-recorded and an empty TEXT take back what was said

Connection
  --practice          a pretend school inside this program; also takes --devices, --groups, --seed, --speed, --approval,
                      --approves-after, --role, --retiring and --re-script
  --graph-url URL     another of Microsoft's addresses, or http to this computer; nothing is sent anywhere else
  --login-url URL     the address of the sign-in that belongs to it
  --account NAME      one of the accounts that are signed in, by user name; otherwise the one that signed in last.
                      Where several are signed in, what sends must name it.
  --token-env NAME    reads a bearer token from this environment variable. A token on the command line is refused.
  --data-dir DIR      where Reslate keeps its data

everything that asks the service and doesn't follow devices
  --timeout S         gives up after so many seconds (120; 0: never). Nothing is listed then, because a part of a list
                      could be taken for the whole.

login
  --client-id ID      the application (client) ID of the school's app registration. It and the tenant are remembered.
  --tenant T          the school's tenant: its id or a domain of it. Otherwise any school's account may sign in.
  --cloud C           global (otherwise), usgov, usdod or china
  --mode MODE         asks for what this mode needs, too. Otherwise for reading alone; what a mode needs is asked for
                      when it is planned or sent, and where the school hasn't consented to it, nothing is sent.
  --device-code       for a computer without a browser. Many schools do not allow it.
  --timeout S         gives up after so many seconds (3600; 0: never)

plan, run and run-plan
  --confirm N         how many devices get something, as "plan" says. With any other number nothing is sent, and the
                      right one is said.
  --hybrid wipe       hybrid joined devices, which can't use the mode, get a factory wipe instead, in a job of its own
                      that is confirmed and started together with the other. Otherwise they are left out.
  --sleeping leave    leaves out devices that were not seen for 30 days, or never. Otherwise theirs waits for them.
  --again WHAT        takes devices that had a reset in the last 24 hours, which are left out otherwise: "reset" those
                      that were reset, "failed" those where it failed or was turned away, "reset,failed" both. It isn't
                      saved with a plan.
  --save FILE         saves the plan as JSON: the exact devices, what each gets, the pace. run-plan judges them anew;
                      a device that is gone, is another one by now, or would get something else is left out. A changed
                      file is refused, and so is a plan that was started before. The file is sealed with a key in this
                      user's keychain.
  --confirm-name TEXT
                      for run-plan with a file that nothing vouches for, because it was saved by another user or on
                      another computer, or without a keychain: what its devices are called (the group). Without it the
                      devices are listed and nothing is sent. A plan is named by its id, a file with its suffix or a
                      slash: ./5e21
  --at TIME           sends nothing before that time, like 2026-08-24T22:00 (here) or 2026-08-24T20:00Z. The program has
                      to run until then; --timeout counts from that time.
  --countdown S       seconds until the first order is sent, 0 to 600 (10). Ctrl+C takes everything back.
  --until sent        ends when the service has taken the order for every device; one whose answer was lost is looked
                      into for 15 s, and then it ends with exit code 1
  --until online      ends when every device that is online has reported; one that is offline ("waiting") carries on
                      by itself and makes the exit code 1
  --until reported    ends when every device has reported that it is done (this is the default)
  --timeout S         ends so many seconds after the start (3600; 0: never), also when an answer doesn't come. The time
                      in which this computer sleeps doesn't count. What was not sent by then is taken back; a job that
                      waits for the end of closed hours, its pilot, its next wave, the next day's limit, the proof that
                      opens a further step (remove) or the end of an outage is kept, "resume" goes on with it. Until
                      then an outage is waited out: nothing more is sent, what was sent is looked into, and the rest
                      goes on by itself.
  Ctrl+C takes back everything that was not sent and follows what was sent on, until --timeout. A second one ends at
  once; a device whose answer is still on its way then reads unknown. Devices that were sent carry on.
  SIGTERM and SIGHUP (without nohup) send nothing more and end the program within five seconds, with exit code 1 unless
  all was done. The job is kept: "resume" finds out what became of the devices whose answer was on its way, and goes on.
  One that was counting down waits for "resume ID".
  A device whose Intune record is gone: delete-intune and retire have reached what was asked for. After a wipe it is
  no proof that the device was wiped, so it has not.

  --pilot N           N devices, one of each mode at least, have to be done before the rest goes: of those with the
                      least warnings the ones that were seen last
  --wave N            then so many at a time, --gap S seconds from the start of one wave to the next
  --stop-after N      holds everything that is not sent after N failures of one kind, --stop-percent P when P percent of
                      the devices that ended have failed. The job is kept; "resume" goes on with the rest.
  --justification TEXT
                      why, for tenants in which a second administrator has to approve wipe, retire or delete: what
                      they read, at most 1024 characters. The service does nothing until they approved, device by
                      device, within three days; then exactly the same order is sent again, by itself. When --timeout
                      is up before they decided, the job is kept: "resume" goes on waiting. Ctrl+C and "stop" withdraw
                      what waits.
  --second-person NAME --code CODE
                      for run, run-plan, remove and retry while four-eyes is on: who looked at the mode and the devices
                      beside the one who starts it, and the code of exactly these. Without them nothing is sent and the
                      code is said; any other mode, device or start has another code. It rests on trust, because nobody
                      signs in for it. Where the tenant asks a second administrator itself, that counts instead.

Journal
  Every job is written down before anything is sent. After a crash or a power failure "resume", or the next start of
  either program, goes on: what was on its way is looked up and never sent twice, what was never sent is sent. A job
  that was counting down, was paused by a person, or is held because devices failed waits for "resume ID". Only one
  program at a time works with the journal of a tenant; a command that only reads shows beside it what stood there a
  moment ago, and says so. A journal that is damaged stops everything; "jobs --new-journal"
  keeps it aside and begins a new one, without protected list, closed hours and second person. "jobs --verify"
  verifies all of its history and says what that proves; with a keychain it is sealed, too.
  The protected list stands there too. "check" and "run" obey it, and so does every order of a job that was not sent
  yet when something was protected. While the list or the members of a protected group can't be read, the devices that
  they may concern are blocked ("protection-unreadable").
  So do the closed hours, by the local time of this computer: a --to earlier than its --from is on the next day, 24:00
  is the end of the day, and the day of --to-date is closed, too. In them every order that takes data or the device away
  waits, of jobs that are running too, and leaves when they end; sync and restart go. Hours that can't be read let
  nothing destructive go.

Output
  Only data goes to the standard output, messages go to the standard error output. On a terminal the data is a table.
  --json              one JSON object a line:
    groups            id, name, dynamic, devices (null: not known)
    devices           id, name, serialNumber, model, joinState (entra-joined, hybrid-joined, registered, unknown), user,
                      lastSeen (UTC, null: not known), azureADDeviceId
    check             id, serialNumber, verdict (allowed, warned, blocked), reason, instead (the mode to use instead),
                      message, pendingSince (UTC: when what is pending for the device was ordered); reason, instead and
                      pendingSince are null where there is none; windowsSupported (whether Microsoft still updates
                      its Windows) and updatesUntil (the last day with updates): null: not known, or it depends on an
                      edition that isn't
    devices, check, plan and run of groups, besides
                      azureADDeviceId, serialNumber (of its Autopilot registration, null: not known), reason
                      "not-listed" and message for each member that is no device that Intune shows; group, reason
                      "no-devices" and message for each group without a device
    plan              id, serialNumber, section (ready, hybrid, sleeping, recent, protected, blocked), gets (the mode,
                      null: it is left out), reason, message for each device. The last line is {"summary":{...}}:
                      asked, confirm (the number), notListed (a number), plans (mode, devices, pilot: the
                      ids of those that go first), sections (with what is warned about:
                      "warned") and estimate (seconds, days with their devices, awaitsPilot).
    plans             id, kind (reset, removal, newer: of a kind that this version doesn't know), title, mode (of a
                      reset), reason (of a removal, null: none is chosen yet), devices (that were chosen), going (that
                      were to get something), saved (UTC), savedBy (null: not known), started (UTC, null: it was not).
                      Of one that was started nothing but the id and started is kept; the others are null then.
    chase             group, id (null: it stands only in Autopilot, and autopilotId names it), name, serialNumber, user,
                      lastSeen, since, state, why, whatToDo; the last line is {"summary":{"devices":N,"notBack":N,
                      "underWay":N,"notSent":N}}
    report list, verify
                      number, checkCode, retirement, title, reason, destination, devices, made (UTC), madeBy, hash,
                      replaces, voided (UTC), voidedBy, voidReason, replacedBy; else null. verify adds message and
                      finding: genuine, number-known (a number without its code), void, altered, unknown; of the last
                      two nothing else is said
    report show       id (null: it stood only in Autopilot, and autopilotId names it), serialNumber, name, assetTag,
                      mode, proof (not-ordered sent accepted record-gone failed reported seen-fresh confirmed), proven
                      (UTC), certain (true: as proven as the school asks), waived, note, and what became of its
                      records: intune, autopilot, entra (not-ordered ordered removed not-found still-there came-back
                      kept-on-purpose in-active-directory refused), and
                      under which id a computer came back: intuneFoundAs, autopilotFoundAs, entraFoundAs (else null);
                      intuneOrderedAs: the Intune record that the deletion went to, where the computer had enrolled
                      again after its wipe and that isn't the planned one, id (else null);
                      registeredEntraId: an Entra device that only its registration named, and registeredEntra: what
                      became of that one (null: nobody looked at it).
                      The last line is {"summary":{...}}: as of report list, certain, openPoints (a number) and
                      openSince (how many more are open by now, which the report doesn't say)
    report make       number, checkCode, isNew (false: it was made before), file, devices, certain, openPoints,
                      replaces (null: none), corrected: a list of what (as the option is called: reason, nist), from and
                      to, where this one says otherwise than before (null: not recorded)
    report void       number, voided (UTC), voidedBy, voidReason
    report look-again retirement, title, lookedAgain (UTC, null: nothing was looked at), looked and gone (how many of
                      its records), unread (how many of them this look could not read: of these the rest tells what was
                      known before, and the exit code isn't 0) and message (why; else null), open: a list of id (null:
                      it stood only in Autopilot, and autopilotId names it), name, serialNumber, what, whatToDo
    serials           line, text, finding: hit, double, missing, several, no-serial, shortened (by Excel: 1.23E+11),
                      only-registered (in Autopilot, and no device), header, blank. A text that many computers have
                      instead of a number, like "Default string", is no-serial. Where known: serialNumber of the
                      device, id (of a hit only), suggestion (the serial number that may be meant; never acted on),
                      suggestedBy (look: it looks the same, leading-zeros: they were lost, lenovo-label: the end of 1S…,
                      express-code: Dell's), hidden (true: characters that nobody sees stood in it; never acted on),
                      firstLine (of a double), devices (how many share it).
                      The last line is {"summary":{...}}: lines, hits, doubles, missing, several, noSerial, shortened,
                      onlyRegistered, headers and blanks; these nine add up to lines. "elsewhere" counts serial numbers
                      of devices that stand in other columns than the one that was read.
    login             account, name, id, tenant, cloud, kept (false: there is no keychain, so it ends with the command)
    logout            account, id
    whoami            account, school, tenant, cloud (empty: none of Microsoft's), graph; then a line for each mode:
                      mode, may (yes, lacks-scope, lacks-role, unknown: the service decides) and message
    protect           kind (device, group, user, model), key (the id; of users and models the name), serialNumber, name,
                      reason, who, since (UTC); add and lift say it of the one that they changed
    lift-pending      id, serialNumber, pendingSince (UTC) and reason
    hours             name, weekdays, from, to, fromDate, toDate (else null), reason, who, since (UTC); add and lift say
                      it of the one that they changed
    jobs              id, mode (of several steps the first that takes data or the device away, so a removal that wipes
                      has the mode of its wipe), steps (where there are several: mode and gate of each), title,
                      startedBy, secondPerson and confirmedAt (who confirmed it, null: nobody), created, devices,
                      counts, and where it stands: phase, stopped (true: by a person, also when all had left by then and
                      it is finished since), pausedBy (person, or why it holds by itself: time-up (--timeout or
                      SIGTERM), pilot-failed, too-many-failures, day-limit, sign-in-required, storage …; null: it isn't
                      paused), countdownEnds (UTC, while it counts down or waits for its time), resumesAt (UTC, when the
                      service or the day's limit lets it go on by itself), closedUntil (UTC, while closed hours hold
                      what it has not sent, or would if it weren't paused); else null
    jobs --verify     unbroken (true), entries (of the history), sealed (false: there is no keychain), sealedSince (UTC,
                      null: since it began, or it isn't)
    job, pause, stop, confirm
                      id (null: it stands only in Autopilot, and autopilotId names it), serialNumber, proof, detail,
                      changed (UTC), requestId and note for each device; the last line is {"summary":{...}} with the
                      counts, and beside it where the job stands, as of jobs
    autopilot list    serialNumber, groupTag, id, intuneId and entraDeviceId (empty: none)
    autopilot import  serialNumber, groupTag, state (complete, error, partial; pending and unknown: still under way),
                      error (already-assigned, other-tenant, duplicated, invalid-hash, other) and errorName (the
                      service's own; both where it names one), id (of the record), listed, profile (assigned,
                      not-assigned, pending, failed, unknown), message (what became of it, as the table says)
    autopilot sync    synced
    local-reset check id, serialNumber, name, localReset (allowed, blocked, not-set: Windows has it off then, unknown;
                      null: no Windows), reason (why it is unknown: policies-unread groups-unread conflict filter
                      by-user unclear-value unclear-target; else null), policies (the names of those that decide),
                      message; and the lines of what groups lack, as of check
    local-reset allow first {"policy":{...}}: name, setting, value, group, groupId, confirm (the number: the devices of
                      the group with Windows), allowed, blocked, notSet, unknown (how many of them), hasUsers (users are
                      in the group, too, or it isn't known); once it is confirmed the line of local-reset list
    local-reset list, undo
                      id (null: not known yet), name, group, groupId, state (intended: not known whether it was made,
                      made, assigned, undo-intended, undone, dropped: never made), madeBy, made (UTC), undoneBy, undone
                      (UTC; both null: it wasn't)
    readiness         id, name, serialNumber, model, lastSeen (UTC), autopilotReset (now, later, no), reason (as of
                      check), instead, message, factoryWipe (true: possible), registered, profile (as of autopilot
                      import), recoveryKey, storageFree (bytes), windows, edition, supported, windowsRe (on, off,
                      unknown) and lookAt (reasons that a plan warns about, and not-seen-for-a-week,
                      not-registered, no-profile, no-recovery-key, little-space, out-of-support); null: not known.
                      The last line is {"summary":{...}}: devices, now, later, no, causes, factoryWipe, notListed,
                      complete (false: a list stopped early), answer, and of each fact how many yes, no and unknown
    reset-card        room, computers and text; of --recipe: recipe
    windows-re script file (with --to alone)
    escrow show       name, serialNumber, id, entraDeviceId, autopilotId, and volume, keyId, created and key, or
                      account, backedUp and password
    remove            first {"removal":{...}}: reason, workflow, asked, confirm (the number), sections (group: ready,
                      hybrid, autopilot-only, sleeping, recent, doubtful, protected, blocked; reason, devices, going:
                      how many of them get something; the devices of all sections add up to asked) and warned (the same
                      of what goes and is warned about besides); then id, serialNumber, proof (blocked), detail and
                      reason for each device that is left out, also when nothing is sent. Once it is confirmed:
                      retirement (for "report make"), and the lines of run.
                      With --assets before that {"assets":{...}}: devices, matched, missing (the file doesn't name
                      them), several (it gives them several tags), shared (another computer has their tag),
                      rowsWithoutSerial and rowsWithoutTag (of the file, of no use). A file of which no row can be used
                      is refused.
                      With --scanned before all: notScanned (the serial number), id, name of what is missing
    run               id (null: it stands only in Autopilot, and autopilotId names it), proof, detail for each step of
                      a device. proof: planned sent awaiting-approval accepted
                      waiting active done seen-fresh confirmed record-gone failed unknown blocked taken-back
                      not-needed (there was nothing to send) waived (a person went on without proof). Devices that are
                      left out come first, as blocked, with their reason.
                      The last line is {"summary":{...}}: planned, sent and accepted say how many devices got that far;
                      held (not sent, the job is kept), awaitingApproval (a second administrator has not decided yet,
                      the job is kept), pending (accepted, no report yet), waiting, active, done, gone, failed,
                      unknown, withdrawn and blocked where they stand at the end, and leftOut how many of the blocked
                      ones were not planned: these eleven add up to planned and leftOut. "gone" means that the
                      Intune record is gone, which is not proof of a wipe; "unknown" that an answer was lost: it is not
                      sent again.

Exit code
  0  done; for run: every device has reached what --until asks for; for serials: every line but titles and blanks
     names exactly one device, none twice; for chase: all are back; for report verify: it is genuine and valid; for
     autopilot import: all have their profile
  1  some have not; also where a named group holds no device, or members that Intune doesn't show: each has a record;
     for plan, run and run-plan also where a device is left out because of a reset in the last 24 hours, and for
     run-plan where one is left out that the plan had something for; for report verify: altered or unknown
  2  the command line, the selection or the number to confirm is not right; nothing was sent
  3  signing in or a permission is missing; for escrow show: the passphrase is wrong
  4  the service can't be reached, a proxy on the way wants a password, the service's answer was not complete, or the
     journal or a reslate.ini can't be used, or a file can't be written
  5  report verify: there is a report of that number; only the check code on a sheet shows that it is the genuine one
  6  report verify: it is void; the answer names the report that replaced it

reslate.ini
  What IT lays down for a computer, beside the program or in /etc/xdg/reslate; README.md lists its keys. The command
  line can't override it. While it can't be read or understood, nothing but the practice tenant works.
)");
}

} // namespace Reslate
