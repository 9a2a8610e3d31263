/** As much of React's types as the stand-in needs. */
declare module "react" {
  export type ReactNode = unknown;
  export type Ref<T> = { current: T };
  export type Key = string | number;
  export type FunctionComponent<P = object> = (props: P) => ReactNode;
  export function useState<T>(initial: T | (() => T)): [T, (next: T | ((before: T) => T)) => void];
  export function useReducer<S, A>(reduce: (state: S, action: A) => S, initial: S): [S, (action: A) => void];
  export function useEffect(effect: () => unknown, on?: readonly unknown[]): void;
  export function useLayoutEffect(effect: () => unknown, on?: readonly unknown[]): void;
  export function useRef<T>(initial: T): Ref<T>;
  export function useMemo<T>(make: () => T, on: readonly unknown[]): T;
  export function useCallback<T>(callback: T, on: readonly unknown[]): T;
  export function useId(): string;
  export function useSyncExternalStore<T>(subscribe: (changed: () => void) => () => void, read: () => T): T;
  export function createContext<T>(initial: T): { Provider: FunctionComponent<{ value: T; children?: ReactNode }> };
  export function useContext<T>(context: { Provider: FunctionComponent<{ value: T; children?: ReactNode }> }): T;
  export function memo<P>(component: FunctionComponent<P>): FunctionComponent<P>;
  export const Fragment: FunctionComponent<{ children?: ReactNode }>;
}
declare module "react-dom" {
  export function createPortal(children: unknown, container: Element, key?: string): unknown;
  export function flushSync(change: () => void): void;
}
declare module "react-dom/client" {
  export interface Root {
    render(node: unknown): void;
    unmount(): void;
  }
  export function createRoot(container: Element): Root;
}
declare module "react/jsx-runtime" {
  export namespace JSX {
    type Element = unknown;
    type ElementType = string | ((props: never) => unknown);
    interface ElementChildrenAttribute {
      children: unknown;
    }
    interface IntrinsicAttributes {
      key?: string | number | null | undefined;
    }
    interface IntrinsicElements {
      [name: string]: Attributes;
    }
    // biome-ignore lint/suspicious/noExplicitAny: any attribute and any handler of any element
    type Attributes = { [name: string]: any };
  }
  export const jsx: unknown;
  export const jsxs: unknown;
  export const Fragment: unknown;
}
