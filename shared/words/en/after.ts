/** What comes after a story was published: notices, updates, and copies that are read again. */
export const afterWords = {
  'after.notice.correction.first':
    'An earlier version of this story said “{was}”. It should have said “{now}”.',
  'after.notice.correction.next': 'It also said “{was}”, which should have been “{now}”.',
  'after.notice.correction.removed':
    'An earlier version of this story said “{was}”. That has been taken out.',
  'after.notice.correction.added': 'This version adds: “{now}”.',
  'after.notice.fault.first':
    'An earlier version of this story {fault}: it said “{was}”. It should have said “{now}”.',
  'after.notice.fault.next': 'It also {fault}: “{was}” should have been “{now}”.',
  'after.fault.figure': 'gave a wrong figure',
  'after.fault.time': 'gave a wrong date or time',
  'after.fault.name': 'had a name wrong',
  'after.fault.headline': 'had an error in its headline',
  'after.fault.kicker': 'had an error in the line above its headline',
  'after.fault.subhead': 'had an error in the line below its headline',
  'after.fault.byline': 'had an error in its byline',
  'after.fault.source': 'named a wrong source',
  'after.fault.dateline': 'had an error in its dateline',
  'after.fault.caption': 'had an error in a caption',
  'after.notice.clarification.first':
    'An earlier version of this story said “{was}”. To make it clear, it now says “{now}”.',
  'after.notice.clarification.next': 'It also said “{was}” and now says “{now}”.',
  'after.notice.clarification.removed':
    'An earlier version of this story said “{was}”. That has been taken out.',
  'after.notice.clarification.added': 'To make it clear, this version adds: “{now}”.',
  'after.notice.update.first':
    'This story has been updated: where it said “{was}”, it now says “{now}”.',
  'after.notice.update.next': 'Where it said “{was}”, it now says “{now}”.',
  'after.notice.update.removed': 'The updated story no longer says “{was}”.',
  'after.notice.update.added': 'This story has been updated to add: “{now}”.',
  'after.notice.retraction':
    'This story has been retracted. What it reported does not stand and should not be cited.',
  'after.notice.more': 'There are further changes.',
  'after.drafted':
    'Drafted from what differs between version {revision}, which readers have, and the text here. It is drafted again while the text changes, until you write in it or say that it is right.',
  'after.drafted.right': 'I have read it, it is right',
  'after.drafted.again': 'Draft from the difference',
  'after.drafted.nothing':
    'Readers would see no difference from version {revision}, so there is nothing to draft from.',
  'after.update.title': 'Updates',
  'after.update.of': 'This story updates',
  'after.update.by': 'Updated by',
  'after.update.write': 'Write an update…',
  'after.update.hint':
    'An update is a new story with its own review. Once it comes out, the page of this one says so and leads to it, and it leads back.',
  'after.update.take': 'It takes over',
  'after.update.take.sections': 'Section',
  'after.update.take.credits': 'Byline and staff',
  'after.update.take.source': 'Source',
  'after.update.take.keywords': 'Keywords',
  'after.update.begin': 'Begin the update',
  'after.book.title': 'E-book of several stories',
  'after.book.hint':
    'Approved stories of the list that is shown, bound in the order in which you tick them. Each passes the checks as it would alone; where one may not leave, there is no book.',
  'after.book.none': 'No story in the list',
  'after.book.name': 'Title of the book',
  'after.book.nameHint': 'Without one it bears the name of the newsroom.',
  'after.book.place': '{place}. {name}',
  'after.book.save': 'Save {count} as an e-book…',
  'after.book.saved': 'The e-book lies in {path}.',
  'after.book.file': 'stories',
} as const
