/** Hand-off packets: making them, bringing them in, merging. */
export const packetWords = {
  'packet.accept': 'Bring In',
  'packet.title': 'Hand-off packet',
  'packet.from': 'Made by {name} of {newsroom} on {day}',
  'packet.key': 'Key {fingerprint}',
  'packet.meeting.new': 'This article is not in this library yet. It comes with its whole history.',
  'packet.meeting.same': 'All of it is in this library already.',
  'packet.meeting.behind':
    'All of it is in this library already, and the story went on here since.',
  'packet.meeting.ahead':
    'Nothing was changed here since it left: the story goes on where they stopped.',
  'packet.meeting.apart':
    'Both sides went on writing. What does not touch is merged; where it does, your text stays and theirs stands beside it.',
  'packet.strangers': 'Signed by people this library does not know:',
  'packet.stranger': '{name}, key {fingerprint}',
  'packet.trust': 'Let their approvals count here',
  'packet.trustHint':
    'Compare the keys with them first, by telephone or in person. Without this their {count} approvals are kept as a record, and the review begins anew.',
  'packet.trustAdmin': 'Only an admin can let their approvals count. They are kept as a record.',
  'packet.embargoed': 'The story is under embargo, here too.',
  'packet.taken': 'Taken from the packet: {fields}',
  'packet.conflicts': 'Changed on both sides: {count}',
  'packet.conflict.ours': 'Yours, which stays',
  'packet.conflict.theirs': 'Theirs, as a note',
  'packet.conflict.none': 'Nothing there',
  'packet.note.block': '{name} has this here: {text}',
  'packet.note.field': '{name} has another {field}: {text}',
  'packet.broken.form': 'its parts are not what they should be',
  'packet.broken.signature': 'the signature does not fit',
  'packet.broken.files': 'a file in it was changed, added or taken away',
  'packet.broken.content': 'a text is not the one that was hashed',
  'packet.broken.log': 'its desk log does not verify',
  'packet.broken.media': 'a picture is missing or is another',
  'packet.save.title': 'This story is under embargo',
  'packet.save.text':
    'A hand-off packet takes the whole story out of this library. Say why it may leave before the embargo ends; the desk log keeps your words and your name, and the packet carries the embargo along.',
  'packet.save.reason': 'Why it may leave',
  'packet.save.do': 'Hand Off Under Embargo',
  'packet.saved': 'The packet is in {path}.',
} as const
