// The files of an archive: a name and its bytes each.

export { unzipSync as unpacked } from "fflate";
