import { migration } from './migration'

interface Before {
  readonly household: 'own' | 'demo'
}

interface After extends Before {
  readonly backupFolder: null
}

/** Version 2: this computer knows a folder of its own choice for copies. */
export const machineTo2 = migration<Before, After>(
  'People may choose the folder for their copies, and another computer has other folders.',
  machine => ({ ...machine, backupFolder: null }),
)
