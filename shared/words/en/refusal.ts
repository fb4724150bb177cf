/** Every expected failure, by code: what happened, what is safe, what to do. */
export const refusals = {
  'refusal.invalid': 'This is not valid: {detail}',
  'refusal.notSignedIn': 'Nobody is signed in. Sign in first.',
  'refusal.unknownPerson': 'There is no person called “{name}” in this library.',
  'refusal.wrongPassphrase': 'The passphrase does not fit. Nothing was changed.',
  'refusal.weakPassphrase': 'The passphrase needs at least {least} characters.',
  'refusal.personExists': 'There is already a person called “{name}”.',
  'refusal.notAllowed': 'Your roles do not include this: {privilege}.',
  'refusal.wrongStage': 'This cannot be done while the article is “{stage}”.',
  'refusal.notOwner': 'Only the owner of the article or an editor may do this.',
  'refusal.notClaimHolder': 'Only the person who claimed this review may do this.',
  'refusal.claimedByOther': '{name} is reviewing this article now.',
  'refusal.samePerson':
    'You already passed another level of this article; this desk asks for different people.',
  'refusal.authorMayNotReview': 'This desk does not let a credited author review the article.',
  'refusal.reasonNeeded': 'Give a reason.',
  'refusal.textNeeded': 'Say in a sentence what has to change.',
  'refusal.checksFailed': 'The checks found {count} things to put right first.',
  'refusal.openSuggestions': '{count} suggestions are still open.',
  'refusal.readOnlyArticle':
    'This article was written by a newer version of Caibian and can only be read here.',
  'refusal.notSealed': 'This text is not approved. Only approved text may leave.',
  'refusal.hashMismatch':
    'The text differs from what was approved. Nothing left; have it approved again.',
  'refusal.embargoed': 'This story is under embargo{until}. It cannot leave.',
  'refusal.secondPersonNeeded': 'A kill needs a second person to confirm it.',
  'refusal.noticeNeeded': 'Write a correction notice, or say why there is none.',
  'refusal.notLive': 'This article is not public, so there is nothing to do this to.',
  'refusal.nothingToCorrect': 'The approved text is the text that is public already.',
  'refusal.noSuchArticle': 'There is no article {id} in this library.',
  'refusal.noSuchRevision': 'There is no revision {revision} of this article.',
  'refusal.noSuchTarget': 'There is no target called “{name}”.',
  'refusal.noSuchFile': 'There is no file {path}.',
  'refusal.stale':
    'The article was changed elsewhere meanwhile. Your text is safe in this window; reload to see the other change.',
  'refusal.mayNotEdit': 'The article cannot be edited now: it is “{stage}”.',
  'refusal.libraryLocked':
    'Another Caibian (process {pid}) has this library open. It was opened for reading only.',
  'refusal.libraryReadOnly': 'The library is open for reading only. Nothing was written.',
  'refusal.libraryMissing':
    'There is no library in {path}. Make one with: caibian init --library {path}',
  'refusal.libraryExists': 'There is already a library in {path}.',
  'refusal.libraryNewer':
    'The library in {path} was written by a newer version of Caibian (schema {schema}). Nothing was changed.',
  'refusal.diskFull':
    'The disk is full. Nothing was lost: the last save is whole. Make room and try again.',
  'refusal.diskDenied': 'The system does not let Caibian write to {path}. The last save is whole.',
  'refusal.diskFailed': 'The disk did not take {path} ({reason}). The last save is whole.',
  'refusal.unreadable':
    '{path} could not be read ({reason}). It was set aside unchanged as {aside}.',
  'refusal.newerFile': '{path} was written by a newer version of Caibian. It was left as it is.',
  'refusal.emptyFile': '{name} is empty. Nothing was imported.',
  'refusal.binaryFile':
    '{name} is not a file that can be imported (text, HTML, Markdown, DOCX, ODT, RTF, e-mail, MHT, ninjs, RSS or Atom). Nothing was imported.',
  'refusal.tooLarge': '{name} is larger than {most}. Nothing was imported.',
  'refusal.notAPicture':
    '{name} is not a picture Caibian can show (PNG, JPEG, GIF, WebP, AVIF, SVG is not taken).',
  'refusal.unknownFormat': 'The format “{format}” is not one of: {formats}.',
  'refusal.portInUse': 'Port {port} is in use by another program.',
  'refusal.deliveryFailed':
    'The target {target} did not take the story: {reason}. It is kept in the outbox.',
  'refusal.verifyFailed': 'What {target} shows differs from what was approved: {loss}.',
  'refusal.damaged':
    'The desk log of this article does not verify since entry {sequence}: {reason}.',
  'refusal.cancelled': 'Cancelled. Nothing was changed.',
  'refusal.usage': '{detail}',
  'refusal.passphraseNeeded':
    'A passphrase is needed: set CAIBIAN_PASSPHRASE, or run this in a terminal to be asked.',
  'refusal.personNeeded': 'Say who acts with --as NAME.',
  'refusal.damagedFile': '{path} could not be read ({reason}). It was left as it is.',
  'refusal.missingFile': '{path} is not in its place. Its last good copy is there.',
  'refusal.copyOpened':
    '{path} could not be read ({reason}). The copy before it was opened: the last change to it may be missing. What could not be read is kept in the folder set-aside.',
  'refusal.importForgotten':
    'What was read from the file is no longer at hand. Nothing was imported; choose the file again.',
  'refusal.cannotRead': 'The system does not let Caibian read {path} ({reason}).',
  'refusal.folderInUse':
    'The folder {path} holds other files and no library. Choose an empty folder, or one with a library.',
  'refusal.fault':
    'Caibian itself failed at this ({detail}). What is marked as saved is on the disk.',
  'refusal.importTime':
    'Reading {name} took longer than {seconds} seconds and was stopped. Nothing was imported.',
  'refusal.importEnded':
    'Reading {name} needed more than {most} of memory, or broke off. Nothing was imported.',
  'refusal.importDamaged': '{name} is damaged, or is not what its name says. Nothing was imported.',
  'refusal.importUnpacks':
    '{name} unpacks to more than any story needs, as files do that are made to do harm. Nothing was imported.',
  'refusal.importLocked':
    '{name} is protected by a password. Take the protection off and import it again.',
  'refusal.importEncoding': '{name} is not text in {encoding}. Choose another encoding.',
  'refusal.webUnreachable':
    '{address} could not be fetched: it does not answer, takes too long, is too large, or lies in a closed network.',
  'refusal.pictureUnreadable':
    '{name} cannot be read to its end: it is damaged, cut off, or of a kind Caibian does not print. Save it as JPEG or PNG and add it again.',
  'refusal.pictureTooLarge':
    '{name} has {megapixels} million pixels; at most {most} million can be worked with. Make it smaller and add it again.',
  'refusal.importOldWord':
    '{name} is a Word file of the old kind (DOC). Save it as DOCX and import that.',
  'refusal.noSuchField':
    '“{text}” cannot be read as that. Mark another piece, or fill the field in by hand after the import.',
  'refusal.packetBroken':
    '{name} is damaged or was changed on its way: {reason}. Nothing was brought in.',
  'refusal.packetKnown': 'All of this packet of “{name}” is in this library already.',
  'refusal.packetTooLarge':
    'The packet of “{name}” would be larger than {most}: its pictures are too large.',
  'refusal.otherKey':
    '{person} is known here with another key. Nothing was brought in; ask them whether they have a new one.',
  'refusal.noWebAddress': '“{address}” is not the address of a page on the web.',
  'refusal.noPageThen': 'Entry {sequence} of the log showed readers no page.',
  'refusal.noSuchComment': 'That comment is no longer there. Somebody has removed it.',
  'refusal.commentEmpty': 'A comment needs at least one word.',
  'refusal.notYourComment': 'Only whoever wrote a comment may change or remove it.',
  'refusal.commentAnswered':
    'Others have answered this comment, so it stays. It can be resolved instead.',
  'refusal.secretMissing':
    'The secret of {target} is not known on this machine. Put it in again in the settings of the target.',
  'refusal.secretNotGiven': 'The secret of {target} is needed: give it in the variable {variable}.',
  'refusal.reportNeeded': 'This level needs a report: say what was checked and what you found.',
  'refusal.opinionNeeded': 'This level needs an opinion in words.',
  'refusal.signatureNeeded': 'This level needs a signature: sign with your full name, {name}.',
  'refusal.listOpen': 'Lines of the checklist that must be ticked are still open: {count}.',
  'refusal.nothingToAccept': 'There is no change of an approved text to accept.',
  'refusal.notAcceptor':
    'Only whoever passed the last review of this text, their deputy, or whoever may hold the review after it can accept this change.',
  'refusal.changeTooLarge':
    'The change is too large to be accepted at sight: it has to go through the levels again.',
  'refusal.changesVoid': 'On this desk every change sends a story through the levels again.',
  'refusal.bypassNotAllowed': 'On this desk no level can be left out, however urgent a story is.',
  'refusal.nothingOwed': 'No level is owed here.',
  'refusal.claimIsYours': 'You have this review already, or nobody has.',
  'refusal.keyReplaced':
    'Your key was replaced or revoked since you signed in. Sign in again with your new passphrase.',
  'refusal.ownKeyRevoked':
    'You cannot revoke your own key: give yourself a new one, or ask another administrator.',
  'refusal.noKeyBackup': 'The file is no backup of a key made by Caibian.',
  'refusal.noEngine':
    'A PDF needs the window’s own engine, and none was found here. Save the page instead, or use the window.',
  'refusal.mustSuggest': 'On this desk reviewers suggest changes and do not make them.',
  'refusal.noSuchTemplate': 'This template is no longer there.',
  'refusal.lastAdmin': 'Another administrator is needed first: somebody at work must be one.',
  'refusal.hasLeft':
    '{name} has left: they may do nothing here until an administrator takes them back.',
  'refusal.staffDamaged': 'Entry {sequence} of the staff log does not check: {reason}.',
  'refusal.notAssigned': 'This story is not assigned to you.',
  'refusal.alreadyTakenOn': 'You have taken this story on already.',
  'refusal.mayNotBeGiven': '{name} does not write stories here, or has left.',
  'refusal.libraryGone':
    'The library you used last is not at {path}. If it is on a removable or network disk, connect it and try again.',
  'refusal.noLibraryFile':
    '{path} holds stories, but library.json and its copy are missing. Bring that file back from a backup and try again.',
  'refusal.hostKeyNeeded':
    'The server {host} shows the key “{key}”. Compare it with what whoever runs the server tells you, then give it as --host-key. Nothing was sent.',
  'refusal.noHostKey': 'The server {host} shows no key: {reason}.',
  'refusal.noSuchRole': 'There is no role “{role}” in this newsroom.',
  'refusal.roleHeld': 'This role is still held by {who}. Give them another one first.',
  'refusal.roleNamed':
    'These levels still name this role: {where}. Choose other roles for them first, in Settings, Desks.',
  'refusal.roleNameTaken': 'Another role is called “{name}”.',
  'refusal.staffUnsigned': 'The library does not agree with the staff log: {reason}.',
  'refusal.targetPaused': 'Nothing is sent to {target} while it is paused. Let it go on first.',
  'refusal.deliveryBegun':
    'This is being sent at this moment and cannot be taken back any more. Wait until it has arrived or failed.',
  'refusal.deliveryAhead':
    'An earlier delivery of this story to {target} has to go first: {operation}. This one waits in the outbox behind it.',
  'refusal.overtaken':
    'The story was taken down after this was ordered, so it was not sent. An earlier try may have reached the target: look there.',
  'refusal.hourPassed': 'This hour has passed already. Choose a later one, or publish now.',
  'refusal.hourMissed':
    'The hour of “{headline}” passed while Caibian could not send it to {target}. Nothing was sent: publish it now, or take it off the schedule, in the outbox.',
  'refusal.hourStopped':
    '“{headline}” was not sent at its hour: {reason} See to it, then publish it or take it off the schedule.',
  'refusal.clockWrong':
    'The clock of this computer and that of {target} differ by {minutes} minutes, so “{headline}” was not sent at its hour. Set the clock; publish it yourself if it is time.',
  'refusal.notAClip':
    '{name} is not a video or sound that browsers play (MP4, WebM, M4A, MP3, Ogg, WAV, FLAC).',
  'refusal.clipUnreadable': '{name} cannot be played: it is damaged, or was cut off.',
  'refusal.clipCodec':
    '{name} is recorded as {codec}, which many browsers do not play. Export it again as H.264 with AAC.',
  'refusal.clipTooLarge':
    '{name} is larger than {most}. Export it smaller, or put it on a video site and link to it with a card.',
  'refusal.clipPlace':
    '{name} names the place where it was recorded, and that cannot be taken out. Export it again without it.',
  'refusal.clipTrack':
    '{name} holds a track of positions or motion beside picture and sound, which must not be published. Export it again with picture and sound alone.',
  'refusal.clipDropped':
    '{name} is too large to be dropped or pasted (more than {most}). Choose it with Insert, Video or audio file.',
  'refusal.badTheme': 'Line {line} of the theme “{name}” has something a page may not have.',
  'refusal.themeNameTaken': 'Another theme is called “{name}”.',
  'refusal.themeChosen':
    'The target “{target}” still uses this theme. Choose another for it first.',
  'refusal.noSuchZone':
    'There is no time zone “{zone}”. Name it as Asia/Shanghai or Europe/London.',
  'refusal.notAnHour':
    '“{wanted}” is no day and time. Write 2026-11-24T06:12, or with an offset 2026-11-24T06:12+08:00.',
  'refusal.hourSkipped':
    'Clocks in {zone} never show {wanted}: summer time begins. Choose another hour.',
  'refusal.hourTwice':
    'Clocks in {zone} show {wanted} twice, as summer time ends. Say which: {first} or {second}.',
  'refusal.clipChanged':
    '{name} was changed after it was looked at. Read the file that names it again.',
  'refusal.hubFailed':
    'The hub {hub} did not take the news of a feed: {reason}. The story itself is where it belongs.',
  'refusal.noEndpoint': 'No Micropub endpoint was found at {page}: {reason}.',
  'refusal.bookStopped': 'There is no book: “{headline}” may not leave. {reason}',
} as const
