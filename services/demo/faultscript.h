// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "message.h"
#include "requestlog.h"

namespace Reslate::Demo {

/// What is left of a good answer after a fault that changes its body.
Answer spoiled(const Fault &fault, Answer answer);

/// For tests in other processes, with the tenant's own token:
///     POST /practice/faults
///     {"method":"POST","path":"/wipe","times":2,"after":0,"kind":"answer","status":429,
///                                  "body":"","headers":{"Retry-After":"7"},"url":"","ms":0,"pages":0,"orders":false}
///                                  or a list of these
///     POST /practice/random       {"rate":0.02,"seed":7}
///     DELETE /practice/faults     no more faults
///     GET /practice/destructive   [{"id":…,"what":…}]
/// kind: a function of Faults::Rule.
Answer remoteControl(const Message &message, const QByteArray &token, Faults &faults, const RequestLog &log);

} // namespace Reslate::Demo
