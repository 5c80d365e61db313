// @vitest-environment happy-dom
import { show } from '../support/screen'
import { screen, within } from '@testing-library/vue'
import { expect, it } from 'vitest'
import PlacesRail from '../../src/components/PlacesRail.vue'
import { router } from '../../src/router'
import { aHousehold } from '../support/builders'

const places = ['Home', 'Wall', 'Trends', 'Recap', 'Unplug hours', 'Our house', 'Help']

function showRail() {
  show(PlacesRail, { household: aHousehold() })
  return within(screen.getByRole('navigation', { name: 'Places' }))
}

it('leads to every place, Help among them', () => {
  expect(
    showRail()
      .getAllByRole('link')
      .map(link => link.textContent?.trim()),
  ).toEqual(places)
})

it.each([
  ['Home', '/'],
  ['Wall', '/wall'],
  ['Help', '/help'],
])('says that it is at %s', async (name, place) => {
  await router.replace(place)
  const here = showRail().getAllByRole('link', { current: 'page' })
  expect(here.map(link => link.textContent?.trim())).toEqual([name])
})

it('shows the name of the house only to those who see: a heading says it to everyone', () => {
  showRail()
  expect(screen.getByText('The corner house').closest('[aria-hidden="true"]')).not.toBeNull()
})
