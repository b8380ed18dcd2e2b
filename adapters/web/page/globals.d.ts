/** Microsoft's renderer, which `index.html` loads as a classic script before the page's modules. */
declare const AdaptiveCards: typeof import('adaptivecards');
