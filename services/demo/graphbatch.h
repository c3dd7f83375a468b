// SPDX-License-Identifier: GPL-3.0-or-later
// The JSON of a $batch.
#pragma once

#include "message.h"

#include <utility>
#include <vector>

namespace Reslate::Demo {

struct BatchPart {
    QByteArray id;
    Message message;
    QList<QByteArray> dependsOn; ///< parts before this one
};

/// The 1 to 20 parts of a $batch in their order; refused as a whole where one of them can't be read.
Checked<std::vector<BatchPart>> readBatch(const Message &message, const QByteArray &version);
/// The answer to the whole, of those to its parts by their ids.
Answer batchAnswer(const std::vector<std::pair<QByteArray, Answer>> &parts);

} // namespace Reslate::Demo
