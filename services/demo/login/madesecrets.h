// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "school.h"

#include <QByteArray>
#include <QList>

namespace Reslate::Demo {

/// Makes codes and tokens, and remembers them all, so that tests can look whether a log holds one.
class MadeSecrets {
public:
    /// The dice must outlive this.
    explicit MadeSecrets(Dice &dice)
        : m_dice(dice)
    {
    }

    QByteArray make(const char *prefix)
    {
        m_all.append(prefix + m_dice.uuid().toByteArray(QUuid::WithoutBraces));
        return m_all.last();
    }
    /// One that the client made.
    void note(const QByteArray &secret) { m_all.append(secret); }
    const QList<QByteArray> &all() const { return m_all; }

private:
    Dice &m_dice;
    QList<QByteArray> m_all;
};

} // namespace Reslate::Demo
