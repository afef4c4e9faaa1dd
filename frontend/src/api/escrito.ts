/**
 * The server always writes its fields, with null when there is nothing to say. The generator
 * cannot know it and calls them optional; here they are required again, so that nobody has to
 * ask about a third state that does not exist.
 */
export type Escrito<T> = T extends readonly (infer E)[]
  ? Escrito<E>[]
  : T extends object
    ? { [K in keyof T]-?: Escrito<Exclude<T[K], undefined>> }
    : T
