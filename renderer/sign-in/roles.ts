import type { StaffRole } from '../../shared/article/person'

/** Complete by type: a role that is missing here does not compile. Not imported, as that would load the schemas. */
const roleTable: Readonly<Record<StaffRole, true>> = {
  reporter: true,
  editor: true,
  reviewer: true,
  chief: true,
  proofreader: true,
  publisher: true,
  admin: true,
}

/** The roles a person of the staff may have, in the order of a newsroom. */
export const roles = Object.keys(roleTable) as readonly StaffRole[]
