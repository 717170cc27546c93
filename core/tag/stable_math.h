// exp and log that agree to the bit between native code and WebAssembly.
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace nutgraf {

/// exp(x) and log(x) from additions and multiplications alone; the C library's differ between platforms in the last
/// place. Relative error below 1e-6; exp of anything below -87 is 0, log of anything not positive is -infinity.
float stable_exp(float x);
double stable_log(double x);

}  // namespace nutgraf
