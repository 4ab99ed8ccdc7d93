// ONNX Runtime 1.30 carries a telemetry client that is on unless this is set before the library is loaded: norrut speaks to
// no network. The client would also leave an empty mat-debug-<pid>.log in the temporary folder for every process.
process.env['ORT_DISABLE_TELEMETRY'] = '1';
