import type { Migration } from './migration'

interface Before {
  readonly household: 'own' | 'demo'
}

interface After extends Before {
  readonly backupFolder: null
}

/** Version 2: this computer knows a folder of its own choice for copies. */
export const machineTo2: Migration = {
  because: 'People may choose the folder for their copies, and another computer has other folders.',
  up: (body): After => ({ ...(body as Before), backupFolder: null }),
}
