import type { Route, Surface } from '../../src/surface.ts';
import { type Asset, assetHandler, loadAssets } from './assets.ts';
import { type Answer, type ExchangeParts, answerMessages, answerPresses, exchange } from './exchange.ts';
import { foreignness, isLoopback, isRebound } from './guard.ts';
import { refuse } from './problem.ts';
import { renderWords } from './render.ts';

/** What the web page needs from `main`; `renderCard` is the Teams adapter's. */
export interface WebOptions extends ExchangeParts {
  /** The address that the server listens on (`HOST`): on a loopback address, only loopback names may be in a request's `Host`. */
  readonly host: string;
}

/** The chat page: its files, and the two addresses that it posts questions and presses to. Rejects when a file is missing. */
export async function createWebSurface(options: WebOptions): Promise<Surface> {
  const { assistant, host } = options;
  const underWay = new Set<Promise<void>>();
  let stopping = false;

  const post = (path: string, answer: Answer): Route => ({
    method: 'POST', path,
    handle: (request, response) => {
      const problem = stopping ? 'stopping' : foreignness(request.headers);
      if (problem !== null) return refuse(response, problem);
      const work = exchange(request, response, answer, options).finally(() => underWay.delete(work));
      underWay.add(work);
      return work;
    },
  });

  const assets = await loadAssets(renderWords(language => assistant.welcome(language)));
  const posts = [post('/web/messages', answerMessages(assistant)), post('/web/actions', answerPresses(assistant))];
  const routes = [...assets.map(get), ...posts];
  return {
    name: 'web',
    platform: null,
    routes: isLoopback(host) ? routes.map(onlyByLoopbackName) : routes,
    start: () => Promise.resolve(),
    stop: async () => {
      stopping = true;
      await Promise.allSettled(underWay);
    },
  };
}

function get(asset: Asset): Route {
  return { method: 'GET', path: asset.path, handle: assetHandler(asset) };
}

function onlyByLoopbackName(route: Route): Route {
  return {
    ...route,
    handle: (request, response) => isRebound(request.headers) ? refuse(response, 'foreign') : route.handle(request, response),
  };
}
