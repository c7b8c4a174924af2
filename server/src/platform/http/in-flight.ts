/** The keys whose first request is still running in this process. Between processes the database decides. */
export type InFlight = {
  /** False when the key is running already. */
  readonly begin: (merchantId: string, key: string) => boolean;
  readonly end: (merchantId: string, key: string) => void;
};

export const inFlight = (): InFlight => {
  const running = new Set<string>();
  return {
    begin: (merchantId, key) => {
      const name = `${merchantId} ${key}`;
      if (running.has(name)) return false;
      running.add(name);
      return true;
    },
    end: (merchantId, key) => {
      running.delete(`${merchantId} ${key}`);
    },
  };
};
