// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/passphrase.h"

#include "app/cli/command.h"
#include "app/cli/secretinput.h"
#include "escrow/escrowfile.h"
#include "models/text/displaytext.h"

namespace Reslate {

tl::expected<Secret, QString> readPassphrase(const QString &variable, const QString &file, Terminal &terminal)
{
    std::optional<QByteArray> given;
    if (variable.isEmpty()) {
        given = readSecret(terminal, CliText::tr("Passphrase of %1:").arg(plainForDisplay(file)));
    } else if (const QByteArray held = qgetenv(variable.toLatin1().constData()); !held.isEmpty()) {
        given = QString::fromLocal8Bit(held).toUtf8();
        terminal.keepSecret(*given);
    }
    if (given)
        return escrowPassphrase(QString::fromUtf8(*given));
    return tl::make_unexpected(variable.isEmpty()
            ? CliText::tr("There was no passphrase.")
            : CliText::tr("The environment variable %1 holds no passphrase.").arg(variable));
}

} // namespace Reslate
