// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>

class QJsonObject;

namespace Reslate {

/// Whether the character steers a terminal, or the text around it: control characters (escape sequences begin with one)
/// and whatever turns the direction of what follows.
bool steersTerminal(char32_t c);
/// The text without anything that steers a terminal: control characters but the line break, direction overrides.
QString harmless(const QString &text);
/// One JSON object as one line. What steers a terminal is escaped, so it stays as it was for who parses it.
QString jsonLine(const QJsonObject &object);

/// The only place that writes: data to the standard output, everything else to the standard error output.
/// No text can steer a terminal: control characters and direction overrides never get through, wherever they come from.
class Terminal {
public:
    explicit Terminal(bool json);

    bool json() const { return m_json; }
    /// A text that never gets out from now on, also when the service repeats it in an answer.
    void keepSecret(const QByteArray &secret);
    /// Whether messages go to a screen at which a person works now: not to one that a scheduled run has for itself, or
    /// that it writes to in the background.
    bool isWatched() const;
    /// Data: one JSON object on one line.
    void record(const QJsonObject &object);
    /// Data: records that are lines already, for RecordLines.
    void lines(const QByteArray &lines);
    /// Data: a table with a head. Long cells are cut, except in the last column.
    void table(const QStringList &heads, const QList<QStringList> &rows);
    /// Data: text as it is, for the help and the line that scripts wait for.
    void text(const QString &text);
    /// A message for a person.
    void message(const QString &text);
    /// How far it is: a bar that redraws itself on a screen, otherwise, without --json, a line whenever the text
    /// changes. part: 0 to 1, or below 0 when nobody knows.
    void progress(double part, const QString &text);
    /// Ends the bar, so that what follows stands on a line of its own.
    void endProgress();
    /// Says that the service is still waited for, unless that was the last thing that was said.
    void stillWaiting();
    /// Whether anything was written or shown.
    bool hasSpoken() const { return m_hasSpoken; }
    /// After so long without a word people wonder.
    static constexpr std::chrono::seconds patience {15};
    /// Whether the reader of the standard output went away or the disk is full.
    bool outputLost() const { return m_outputLost; }
    /// Whether it is the reader that went away, as head does after its lines: it has what it wanted.
    bool readerLeft() const { return m_readerLeft; }

private:
    QByteArray withoutSecret(QByteArray bytes) const;
    void writeData(const QByteArray &bytes);
    void spoke();

    bool m_json;
    bool m_messagesOnScreen;
    bool m_barShown = false;
    bool m_hasSpoken = false;
    bool m_saidWaiting = false;
    bool m_outputLost = false;
    bool m_readerLeft = false;
    QString m_lastProgress;
    QList<QByteArray> m_secrets;
};

} // namespace Reslate
