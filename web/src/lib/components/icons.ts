import arrow from '@oslokommune/punkt-assets/dist/icons/arrow.svg?raw';
import bulb from '@oslokommune/punkt-assets/dist/icons/bulb.svg?raw';
import check from '@oslokommune/punkt-assets/dist/icons/check-medium.svg?raw';
import chevronDown from '@oslokommune/punkt-assets/dist/icons/chevron-thin-down.svg?raw';
import chevronUp from '@oslokommune/punkt-assets/dist/icons/chevron-thin-up.svg?raw';
import chevronRight from '@oslokommune/punkt-assets/dist/icons/chevron-thin-right.svg?raw';
import clock from '@oslokommune/punkt-assets/dist/icons/clock.svg?raw';
import close from '@oslokommune/punkt-assets/dist/icons/close.svg?raw';
import district from '@oslokommune/punkt-assets/dist/icons/organization.svg?raw';
import edit from '@oslokommune/punkt-assets/dist/icons/edit.svg?raw';
import exclamation from '@oslokommune/punkt-assets/dist/icons/exclamation-mark-circle.svg?raw';
import eye from '@oslokommune/punkt-assets/dist/icons/eye.svg?raw';
import graph from '@oslokommune/punkt-assets/dist/icons/graph.svg?raw';
import information from '@oslokommune/punkt-assets/dist/icons/information.svg?raw';
import key from '@oslokommune/punkt-assets/dist/icons/key.svg?raw';
import lock from '@oslokommune/punkt-assets/dist/icons/lock-locked.svg?raw';
import magnifyingGlass from '@oslokommune/punkt-assets/dist/icons/magnifying-glass-small.svg?raw';
import menu from '@oslokommune/punkt-assets/dist/icons/menu.svg?raw';
import message from '@oslokommune/punkt-assets/dist/icons/two-people-talking.svg?raw';
import plus from '@oslokommune/punkt-assets/dist/icons/plus-sign.svg?raw';
import print from '@oslokommune/punkt-assets/dist/icons/print.svg?raw';
import privacy from '@oslokommune/punkt-assets/dist/icons/privacy.svg?raw';
import receipt from '@oslokommune/punkt-assets/dist/icons/receipt.svg?raw';
import user from '@oslokommune/punkt-assets/dist/icons/user.svg?raw';

/** An icon of Punkt as markup of its own page: coloured by the text around it, and without the id it shares with others. */
const own = (svg: string): string =>
  svg.replace(/ id="[^"]*"/, ' aria-hidden="true" focusable="false"').replace(/var\(--fg-color, #2A2859\)/g, 'currentColor');

export const icons = {
  arrow: own(arrow),
  bulb: own(bulb),
  check: own(check),
  'chevron-down': own(chevronDown),
  'chevron-right': own(chevronRight),
  clock: own(clock),
  close: own(close),
  district: own(district),
  down: own(chevronDown),
  edit: own(edit),
  exclamation: own(exclamation),
  eye: own(eye),
  graph: own(graph),
  information: own(information),
  key: own(key),
  lock: own(lock),
  menu: own(menu),
  message: own(message),
  plus: own(plus),
  print: own(print),
  privacy: own(privacy),
  receipt: own(receipt),
  search: own(magnifyingGlass),
  up: own(chevronUp),
  user: own(user),
};
export type IconName = keyof typeof icons;
