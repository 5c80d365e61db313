import { errorCode } from './faults'

/** Whether a process of this computer runs under that number. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (fault) {
    return errorCode(fault) === 'EPERM'
  }
}
