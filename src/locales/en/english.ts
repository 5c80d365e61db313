import asides from './asides.json'
import deck from './deck.json'
import failure from './failure.json'
import house from './house.json'
import keeping from './keeping.json'
import main from './main.json'
import places from './places.json'
import recap from './recap.json'
import steps from './steps.json'
import summit from './summit.json'
import trends from './trends.json'
import unplug from './unplug.json'

export const english = {
  ...asides,
  ...deck,
  ...house,
  ...keeping,
  ...places,
  ...recap,
  ...steps,
  ...summit,
  ...trends,
  ...unplug,
  failure,
  main,
}
