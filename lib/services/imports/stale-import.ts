import { ServiceError } from "../errors";

/** Said when what stands now is not what the plan was made against: it must be made and looked at again. */
export const staleImport = (): ServiceError => new ServiceError("CONFLICT", "import", ["IMPORT_STALE"]);
