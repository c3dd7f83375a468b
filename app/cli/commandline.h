// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/exitcode.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

#include <chrono>

namespace Reslate {

struct CliText {
    Q_DECLARE_TR_FUNCTIONS(CliText)
};

/// The words of a command line, sorted into options with their values and loose words. Keeps the first thing that is
/// wrong with them; no message repeats what may be a secret.
/// Not by QCommandLineParser (Qt 6.4 to 6.8): its messages repeat an unknown option, which may hold a secret; it takes
/// one value for an option, and --device several; and it reads "-abc" as three options.
class CommandLine {
public:
    /// arguments: without the program's name. known: the options of all commands; one that ends with "=" takes a value.
    CommandLine(const QStringList &arguments, const QStringList &known);

    bool asksForHelp() const { return m_help; }
    bool asksForVersion() const { return m_version; }
    /// What belongs to no option: the name of the command, and what follows it.
    QStringList words() const { return m_words; }
    /// The first option in the order of known that was given and isn't among these; empty: there is none.
    QString optionOutside(const QStringList &names) const;

    bool has(const char *name) const { return m_options.contains(QLatin1String(name)); }
    /// Whether an option that takes no value stands before the command, and so belongs to none.
    bool isBeforeCommand(const char *name) const { return m_before.contains(QLatin1String(name)); }
    /// The word right behind an option that takes no value, where that stands behind the command. It is one of words(),
    /// too: only the command knows what belongs to what. Empty: there is none.
    QString wordBehind(const char *name) const { return m_wordsBehind.value(QLatin1String(name)); }
    QString text(const char *name) const { return texts(name).value(0); }
    QStringList texts(const char *name) const { return m_options.value(QLatin1String(name)); }
    void number(const char *name, int least, int most, int &into);
    void seconds(const char *name, int most, std::chrono::seconds &into);

    void wrong(const QString &message)
    {
        if (m_problem.isEmpty())
            m_problem = message;
    }
    QString problem() const { return m_problem; }

private:
    /// Whether that option may come, or come once more.
    bool mayCome(const QString &name, bool takesValue) const;
    void keepPlace(const QString &name, const QString &next);
    /// What makes no sense; empty: nothing.
    QString sort(const QStringList &arguments);

    QStringList m_known;
    QHash<QString, QStringList> m_options;
    QSet<QString> m_before; ///< that take no value and stand before the command
    QHash<QString, QString> m_wordsBehind;
    QStringList m_words;
    bool m_help = false;
    bool m_version = false;
    QString m_problem;
};

} // namespace Reslate
