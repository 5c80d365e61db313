import asides from './asides.json'
import failure from './failure.json'
import house from './house.json'
import keeping from './keeping.json'
import main from './main.json'
import places from './places.json'
import steps from './steps.json'
import summit from './summit.json'

export const english = { ...asides, ...house, ...keeping, ...places, ...steps, ...summit, failure, main }
