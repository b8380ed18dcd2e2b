/**
 * How Microsoft's renderer shows cards here. Colours are the page's CSS variables, which the renderer passes on to the CSSOM as
 * they are: a card on the screen follows a change between light and dark at once.
 */

/** @param {string} ink @param {string} soft */
const color = (ink, soft = ink) => ({ default: `var(${ink})`, subtle: `var(${soft})` });

const foregroundColors = {
  default: color('--ink', '--ink-soft'),
  dark: color('--ink', '--ink-soft'),
  light: color('--ink', '--ink-soft'),
  accent: color('--accent'),
  good: color('--good'),
  warning: color('--warning'),
  attention: color('--attention'),
};

/** @param {string} background */
const container = background => ({ backgroundColor: `var(${background})`, borderColor: 'var(--line)', foregroundColors });

/** The renderer's HostConfig; sizes in CSS pixels. */
export const hostConfig = {
  supportsInteractivity: true,
  fontFamily: 'inherit',
  fontSizes: { small: 14, default: 16, medium: 18, large: 23, extraLarge: 28 },
  fontWeights: { lighter: 300, default: 400, bolder: 650 },
  lineHeights: { small: 20, default: 25, medium: 27, large: 30, extraLarge: 36 },
  spacing: { small: 6, default: 10, medium: 18, large: 24, extraLarge: 32, padding: 14 },
  separator: { lineThickness: 1, lineColor: 'var(--line)' },
  containerStyles: {
    default: container('--surface'),
    emphasis: container('--emphasis'),
    accent: container('--tint'),
    good: container('--emphasis'),
    warning: container('--caution'),
    attention: container('--caution'),
  },
  // The page has room for all buttons that a card brings; the renderer would drop those above the limit.
  actions: {
    maxActions: 30, spacing: 'Medium', buttonSpacing: 0, actionsOrientation: 'Horizontal', actionAlignment: 'Left',
    allowTitleToWrap: true,
  },
  textBlock: { headingLevel: 2 },
};
